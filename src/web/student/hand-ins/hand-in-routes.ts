import { isStudent } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actHandIn } from './act-hand-in.ts';
import { actBringBack, actTakeBack } from './act-on-hand-in.ts';
import { showHandIn } from './hand-in-page.tsx';
import { showHandIns } from './show-hand-ins.tsx';
import { switchDevice } from './switch-device.ts';

/** What a student hands in of their own, sorted by path. */
export const handInRoutes: readonly Route[] = [
  { method: 'get', path: '/home/hand-in', permission: isStudent, handle: showHandIn },
  { method: 'post', path: '/home/hand-in', permission: isStudent, streamsBody: true, handle: actHandIn },
  { method: 'post', path: '/home/hand-in/device', permission: isStudent, handle: switchDevice },
  { method: 'get', path: '/home/hand-ins', permission: isStudent, handle: showHandIns },
  {
    method: 'post',
    path: '/home/hand-ins/:artefactId/bring-back',
    permission: isStudent,
    handle: actBringBack,
  },
  {
    method: 'post',
    path: '/home/hand-ins/:artefactId/take-back',
    permission: isStudent,
    handle: actTakeBack,
  },
];
