import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAdopt, actClose, actHide, actInvite, actReopen, actShow } from './act-on-wordings.ts';
import { showClassWordings } from './show-class-wordings.tsx';

/** How a class words a goal together, sorted by path. */
export const wordingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/classes/:classId/goals/:goalId/wordings',
    permission: teaches,
    handle: showClassWordings,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings',
    permission: teaches,
    handle: actInvite,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings/:wordingId/adopt',
    permission: teaches,
    handle: actAdopt,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings/:wordingId/hide',
    permission: teaches,
    handle: actHide,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings/:wordingId/show',
    permission: teaches,
    handle: actShow,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings/close',
    permission: teaches,
    handle: actClose,
  },
  {
    method: 'post',
    path: '/classes/:classId/goals/:goalId/wordings/reopen',
    permission: teaches,
    handle: actReopen,
  },
];
