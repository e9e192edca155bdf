import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAnswer, actBringBackAnswer, actTakeBackAnswer } from './act-answer.ts';
import { actBringBackPrompt, actEndPrompt, actPrompt } from './act-prompt.ts';
import { showQuestions } from './show-questions.tsx';

/** What students ask and what a teacher answers, sorted by path. */
export const questionRoutes: readonly Route[] = [
  { method: 'get', path: '/questions', permission: teaches, handle: showQuestions },
  { method: 'post', path: '/questions/answers', permission: teaches, handle: actAnswer },
  {
    method: 'post',
    path: '/questions/answers/:answerId/bring-back',
    permission: teaches,
    handle: actBringBackAnswer,
  },
  {
    method: 'post',
    path: '/questions/answers/:answerId/take-back',
    permission: teaches,
    handle: actTakeBackAnswer,
  },
  { method: 'post', path: '/questions/prompts', permission: teaches, handle: actPrompt },
  {
    method: 'post',
    path: '/questions/prompts/:promptId/bring-back',
    permission: teaches,
    handle: actBringBackPrompt,
  },
  {
    method: 'post',
    path: '/questions/prompts/:promptId/take-down',
    permission: teaches,
    handle: actEndPrompt,
  },
];
