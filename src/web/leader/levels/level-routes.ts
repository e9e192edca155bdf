import { leads } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actDropChange, actMakeChange } from './decide.ts';
import { propose, showProposal } from './propose.tsx';
import { downloadChange, showChange } from './show-change.tsx';
import { showLevels } from './show-levels.tsx';

/** How levels come about at the school, sorted by path. */
export const levelRoutes: readonly Route[] = [
  { method: 'get', path: '/school/levels', permission: leads, handle: showLevels },
  { method: 'get', path: '/school/levels/changes/:calculationId', permission: leads, handle: showChange },
  {
    method: 'post',
    path: '/school/levels/changes/:calculationId/drop',
    permission: leads,
    handle: actDropChange,
  },
  {
    method: 'get',
    path: '/school/levels/changes/:calculationId/levels.csv',
    permission: leads,
    freshProof: true,
    handle: downloadChange,
  },
  {
    method: 'post',
    path: '/school/levels/changes/:calculationId/make',
    permission: leads,
    freshProof: true,
    handle: actMakeChange,
  },
  { method: 'get', path: '/school/levels/new', permission: leads, handle: showProposal },
  { method: 'post', path: '/school/levels/new', permission: leads, handle: propose },
];
