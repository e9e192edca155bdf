import { leads } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actApart } from './act-apart.ts';
import { actMerge } from './act-merge.ts';
import { actDismiss, actRestore } from './act-proposal.ts';
import { actPropose } from './act-propose.ts';
import { actUndoMerge } from './act-undo-merge.ts';
import { showCompare } from './show-compare.tsx';
import { showMerges } from './show-merges.tsx';
import { showSearch } from './show-search.tsx';

const fresh = { permission: leads, freshProof: true } as const;

/** Pages and acts about people who are here twice. */
export const mergeRoutes: readonly Route[] = [
  { method: 'get', path: '/people/merges', permission: leads, handle: showMerges },
  { method: 'post', path: '/people/merges/:proposalId/dismiss', permission: leads, handle: actDismiss },
  { method: 'post', path: '/people/merges/:proposalId/restore', permission: leads, handle: actRestore },
  { method: 'post', path: '/people/merges/:mergeId/undo', ...fresh, handle: actUndoMerge },
  { method: 'get', path: '/people/:personId/merge', permission: leads, handle: showSearch },
  { method: 'get', path: '/people/:personId/merge/:otherId', ...fresh, handle: showCompare },
  { method: 'post', path: '/people/:personId/merge/:otherId', ...fresh, handle: actMerge },
  { method: 'post', path: '/people/:personId/merge/:otherId/apart', permission: leads, handle: actApart },
  { method: 'post', path: '/people/:personId/merge/:otherId/propose', permission: leads, handle: actPropose },
];
