import { isStudent } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actCheckIn, actSkip, actTakeBackCheckIn, actTakeBackTalk, actUnskip } from './act-check-in.ts';
import { showCheckIn } from './show-check-in.tsx';

/** How a student is, said to one adult, sorted by path. */
export const checkInRoutes: readonly Route[] = [
  { method: 'get', path: '/home/check-in', permission: isStudent, handle: showCheckIn },
  { method: 'post', path: '/home/check-in', permission: isStudent, handle: actCheckIn },
  {
    method: 'post',
    path: '/home/check-in/:checkInId/take-back',
    permission: isStudent,
    handle: actTakeBackCheckIn,
  },
  { method: 'post', path: '/home/check-in/skip', permission: isStudent, handle: actSkip },
  { method: 'post', path: '/home/check-in/unskip', permission: isStudent, handle: actUnskip },
  { method: 'post', path: '/home/talks/:talkId/take-back', permission: isStudent, handle: actTakeBackTalk },
];
