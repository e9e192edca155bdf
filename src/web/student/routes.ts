import { isStudent } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { showFile } from './artefacts/show-file.ts';
import { checkInRoutes } from './checkins/check-in-routes.ts';
import { showExemplarFile } from './exemplars/show-exemplar-file.ts';
import { actSayUptake, actTakeBackUptake } from './feedback/act-on-feedback.ts';
import { openRead } from './feedback/open-read.ts';
import { showFeedback } from './feedback/show-feedback.tsx';
import { showSound } from './feedback/show-sound.ts';
import { showGoal } from './goals/show-goal.tsx';
import { showGoals } from './goals/show-goals.tsx';
import { actBringBackCheck, actCheckSelf, actTakeBackCheck } from './habits/act-check.ts';
import { showHabits } from './habits/show-habits.tsx';
import { handInRoutes } from './hand-ins/hand-in-routes.ts';
import { showHome } from './home/show-home.tsx';
import { showLooks } from './looks/show-looks.tsx';
import { showPlan } from './plan/show-plan.tsx';
import { actAsk, actBringBackQuestion, actTakeBackQuestion } from './questions/act-ask.ts';
import { retakeRoutes } from './retakes/retake-routes.ts';
import { actSelfEvaluate, actTakeBackSelfEvaluation } from './self/act-self-evaluate.ts';
import { showWhereIAm } from './self/where-i-am.tsx';
import { actSayReadiness, actTakeBackReadiness } from './showing/act-readiness.ts';
import { wordingRoutes } from './wordings/wording-routes.ts';

/** Every page and act of a student, sorted by path. */
export const studentRoutes: readonly Route[] = [
  { method: 'get', path: '/home', permission: isStudent, handle: showHome },
  { method: 'get', path: '/home/artefacts/:artefactId/file', permission: isStudent, handle: showFile },
  {
    method: 'get',
    path: '/home/exemplars/:exemplarId/file',
    permission: isStudent,
    handle: showExemplarFile,
  },
  { method: 'get', path: '/home/feedback', permission: isStudent, handle: showFeedback },
  { method: 'get', path: '/home/spoken/:spokenId/sound', permission: isStudent, handle: showSound },
  { method: 'post', path: '/home/feedback/open', permission: isStudent, handle: openRead },
  { method: 'get', path: '/home/goals', permission: isStudent, handle: showGoals },
  { method: 'get', path: '/home/goals/:goalId', permission: isStudent, handle: showGoal },
  {
    method: 'post',
    path: '/home/goals/:goalId/self-evaluations',
    permission: isStudent,
    handle: actSelfEvaluate,
  },
  { method: 'get', path: '/home/goals/:goalId/where-i-am', permission: isStudent, handle: showWhereIAm },
  { method: 'get', path: '/home/habits', permission: isStudent, handle: showHabits },
  { method: 'post', path: '/home/habits', permission: isStudent, handle: actCheckSelf },
  {
    method: 'post',
    path: '/home/habits/:saidId/bring-back',
    permission: isStudent,
    handle: actBringBackCheck,
  },
  {
    method: 'post',
    path: '/home/habits/:saidId/take-back',
    permission: isStudent,
    handle: actTakeBackCheck,
  },
  { method: 'get', path: '/home/looks', permission: isStudent, handle: showLooks },
  { method: 'get', path: '/home/units/:unitId', permission: isStudent, handle: showPlan },
  { method: 'post', path: '/home/questions', permission: isStudent, handle: actAsk },
  {
    method: 'post',
    path: '/home/questions/:questionId/bring-back',
    permission: isStudent,
    handle: actBringBackQuestion,
  },
  {
    method: 'post',
    path: '/home/questions/:questionId/take-back',
    permission: isStudent,
    handle: actTakeBackQuestion,
  },
  {
    method: 'post',
    path: '/home/readiness/:readinessId/take-back',
    permission: isStudent,
    handle: actTakeBackReadiness,
  },
  { method: 'post', path: '/home/tasks/:taskId/readiness', permission: isStudent, handle: actSayReadiness },
  {
    method: 'post',
    path: '/home/self-evaluations/:actId/undo',
    permission: isStudent,
    handle: actTakeBackSelfEvaluation,
  },
  { method: 'post', path: '/home/uptakes', permission: isStudent, handle: actSayUptake },
  { method: 'post', path: '/home/uptakes/:actId/undo', permission: isStudent, handle: actTakeBackUptake },
  ...handInRoutes,
  ...retakeRoutes,
  ...wordingRoutes,
  ...checkInRoutes,
];
