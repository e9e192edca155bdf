import { isStudent } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import {
  actAskRetake,
  actChooseSlot,
  actGiveBack,
  actSayStep,
  actTakeBack,
  actUndoMine,
} from './act-on-retake.ts';
import { showRetake } from './show-retake.tsx';

const request = '/home/retakes/:requestId';

/** A student's way to showing a goal again, sorted by path. */
export const retakeRoutes: readonly Route[] = [
  { method: 'get', path: '/home/goals/:goalId/retake', permission: isStudent, handle: showRetake },
  { method: 'post', path: '/home/goals/:goalId/retake', permission: isStudent, handle: actAskRetake },
  { method: 'post', path: `${request}/give-back`, permission: isStudent, handle: actGiveBack },
  { method: 'post', path: `${request}/slot`, permission: isStudent, handle: actChooseSlot },
  { method: 'post', path: `${request}/step`, permission: isStudent, handle: actSayStep },
  { method: 'post', path: `${request}/take-back`, permission: isStudent, handle: actTakeBack },
  { method: 'post', path: '/home/retakes/undo/:actId', permission: isStudent, handle: actUndoMine },
];
