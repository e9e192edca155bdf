import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { tellQueue } from '#web/teacher/live/tell-queue.ts';
import { actGiveFromToday, actReply, actSeen, actTakeReplyBack, actUnsee } from './act-on-row.ts';
import { showToday } from './show-today.tsx';

/** The teacher's home and what is done there, sorted by path. */
export const todayRoutes: readonly Route[] = [
  { method: 'get', path: '/today', permission: teaches, handle: showToday },
  { method: 'get', path: '/today/changes', permission: teaches, goesOn: true, handle: tellQueue },
  { method: 'post', path: '/today/feedback', permission: teaches, handle: actGiveFromToday },
  { method: 'post', path: '/today/replies', permission: teaches, handle: actReply },
  {
    method: 'post',
    path: '/today/replies/:answerId/undo',
    permission: teaches,
    handle: actTakeReplyBack,
  },
  { method: 'post', path: '/today/seen', permission: teaches, handle: actSeen },
  { method: 'post', path: '/today/seen/:actId/undo', permission: teaches, handle: actUnsee },
];
