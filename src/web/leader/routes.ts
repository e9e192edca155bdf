import { isStaff } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { showOverview } from './overview/show-overview.tsx';

/** Every page and act of the school's leader, sorted by path. */
export const leaderRoutes: readonly Route[] = [
  { method: 'get', path: '/school', permission: isStaff, handle: showOverview },
];
