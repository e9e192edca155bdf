import { isStaff, leads } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { showOutbox } from './outbox/show-outbox.tsx';
import { showOverview } from './overview/show-overview.tsx';

/** Every page and act of the school's leader, sorted by path. */
export const leaderRoutes: readonly Route[] = [
  { method: 'get', path: '/outbox', permission: leads, handle: showOutbox },
  { method: 'get', path: '/school', permission: isStaff, handle: showOverview },
];
