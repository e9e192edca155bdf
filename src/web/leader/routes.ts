import { isStaff, leads, readsDistrict } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { publishSchoolCounts } from './district/publish-counts.ts';
import { showCounts } from './district/show-counts.tsx';
import { showDistrict } from './district/show-district.tsx';
import { showOutbox } from './outbox/show-outbox.tsx';
import { showOverview } from './overview/show-overview.tsx';

/** Every page and act of the school's leader, sorted by path. */
export const leaderRoutes: readonly Route[] = [
  { method: 'get', path: '/district', permission: readsDistrict, handle: showDistrict },
  { method: 'get', path: '/outbox', permission: leads, handle: showOutbox },
  { method: 'get', path: '/school', permission: isStaff, handle: showOverview },
  { method: 'get', path: '/school/counts', permission: leads, handle: showCounts },
  {
    method: 'post',
    path: '/school/counts',
    permission: leads,
    freshProof: true,
    handle: publishSchoolCounts,
  },
];
