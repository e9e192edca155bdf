import { isStudent } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAgree, actBringBack, actDisagree, actPropose, actTakeBack } from './act-on-wording.ts';
import { showWordings } from './show-wordings.tsx';

/** How a class words a goal together, sorted by path. */
export const wordingRoutes: readonly Route[] = [
  { method: 'get', path: '/home/goals/:goalId/wordings', permission: isStudent, handle: showWordings },
  { method: 'post', path: '/home/goals/:goalId/wordings', permission: isStudent, handle: actPropose },
  {
    method: 'post',
    path: '/home/goals/:goalId/wordings/:wordingId/agree',
    permission: isStudent,
    handle: actAgree,
  },
  {
    method: 'post',
    path: '/home/goals/:goalId/wordings/:wordingId/bring-back',
    permission: isStudent,
    handle: actBringBack,
  },
  {
    method: 'post',
    path: '/home/goals/:goalId/wordings/:wordingId/disagree',
    permission: isStudent,
    handle: actDisagree,
  },
  {
    method: 'post',
    path: '/home/goals/:goalId/wordings/:wordingId/take-back',
    permission: isStudent,
    handle: actTakeBack,
  },
];
