import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actCheckFeedback, actTakeBackCheck } from './act-check-feedback.ts';
import { actGiveSeveral, actTakeBackSeveral } from './give-several.ts';
import { showClassFeedback } from './show-class-feedback.tsx';
import { showSeveral } from './show-several.tsx';

/** A class's feedback and what becomes of it. */
export const feedbackRoutes: readonly Route[] = [
  { method: 'post', path: '/checks/:actId/undo', permission: teaches, handle: actTakeBackCheck },
  { method: 'get', path: '/classes/:classId/feedback', permission: teaches, handle: showClassFeedback },
  {
    method: 'post',
    path: '/classes/:classId/feedback/:feedbackId/check',
    permission: teaches,
    handle: actCheckFeedback,
  },
  { method: 'get', path: '/classes/:classId/feedback/several', permission: teaches, handle: showSeveral },
  { method: 'post', path: '/classes/:classId/feedback/several', permission: teaches, handle: actGiveSeveral },
  {
    method: 'post',
    path: '/classes/:classId/feedback/several/:writeId/undo',
    permission: teaches,
    handle: actTakeBackSeveral,
  },
];
