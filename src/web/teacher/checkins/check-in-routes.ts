import { isStaff } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actGiveBack, actNotYet, actSeen, actTake, actTalked, actUnseen } from './act-on-check-in.ts';
import { showCheckIns } from './show-check-ins.tsx';

/** What students said to one adult, and who would like to talk, sorted by path. */
export const checkInRoutes: readonly Route[] = [
  { method: 'get', path: '/check-ins', permission: isStaff, handle: showCheckIns },
  { method: 'post', path: '/check-ins/:checkInId/seen', permission: isStaff, handle: actSeen },
  { method: 'post', path: '/check-ins/:checkInId/unseen', permission: isStaff, handle: actUnseen },
  { method: 'post', path: '/talks/:talkId/give-back', permission: isStaff, handle: actGiveBack },
  { method: 'post', path: '/talks/:talkId/not-yet', permission: isStaff, handle: actNotYet },
  { method: 'post', path: '/talks/:talkId/take', permission: isStaff, handle: actTake },
  { method: 'post', path: '/talks/:talkId/talked', permission: isStaff, handle: actTalked },
];
