import { hasCaseload, isStaff, teaches } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import { artefactRoutes } from './artefacts/artefact-routes.ts';
import { showDevice, switchDevice } from './capture/device.tsx';
import { keptCopy } from './capture/kept-copy.tsx';
import { saveCapture } from './capture/save-capture.ts';
import { showShell } from './capture/shell.tsx';
import { showCapture } from './capture/show-capture.tsx';
import { startCapture } from './capture/start-capture.ts';
import { showCaseload } from './caseload/show-caseload.tsx';
import { actOfferChance, actRestoreChance, actRetractChance } from './chances/act-on-chance.ts';
import { showChances } from './chances/show-chances.tsx';
import { checkInRoutes } from './checkins/check-in-routes.ts';
import { actMoveWindow, actTakeBackMove } from './class-task/act-move-window.ts';
import { showClassTask } from './class-task/show-class-task.tsx';
import { showClasses } from './classes/show-classes.tsx';
import { actMoveGoal } from './course/act-move-goal.ts';
import { actReturnGoal } from './course/act-return-goal.ts';
import { actUndoSetAside } from './course/act-undo-set-aside.ts';
import { actAddGoal, showAddGoal } from './course/add-goal.ts';
import { actSetAside, showSetAside } from './course/set-aside.tsx';
import { showCourse } from './course/show-course.tsx';
import { showCourseMap } from './course/show-course-map.tsx';
import { actTakeLastGoals, actUndoLastGoals } from './course/take-last-goals.tsx';
import { actKeepDraft } from './drafts/act-keep-draft.ts';
import { chooseWork } from './evaluate/choose-work.tsx';
import { saveWork } from './evaluate/save-work.ts';
import { showEvaluation } from './evaluate/show-evaluation.tsx';
import { undoSaved } from './evaluate/undo-saved.ts';
import { exemplarRoutes } from './exemplars/exemplar-routes.ts';
import { feedbackRoutes } from './feedback/feedback-routes.ts';
import { actAlignGoal } from './goal/act-align-goal.ts';
import { actEndLink, actLinkGoals, actUndoLink } from './goal/act-link-goals.ts';
import { actEndParts, actMakeOfParts, actUndoParts } from './goal/act-make-of-parts.ts';
import { actRewordGoal } from './goal/act-reword-goal.ts';
import { actWordGoal } from './goal/act-word-goal.ts';
import { showGoal } from './goal/show-goal.tsx';
import { groupRoutes } from './groups/group-routes.ts';
import { habitRoutes } from './habits/habit-routes.ts';
import { handedInRoutes } from './handed-in/handed-in-routes.ts';
import { answer, markRead } from './inbox/act-on-thread.ts';
import { showInbox } from './inbox/show-inbox.tsx';
import { actTurnKeys } from './keys/act-turn-keys.ts';
import { showKeys } from './keys/show-keys.tsx';
import { levelRoutes } from './levels/level-routes.ts';
import { tellChanges } from './live/tell-changes.ts';
import { showMap } from './map/show-map.tsx';
import { approve, skip, takeBack, undoMessage } from './messages/decide.ts';
import { saveEdit, showEdit } from './messages/edit-message.tsx';
import { sendDeliveryAgain } from './messages/send-again.ts';
import { showMessages } from './messages/show-messages.tsx';
import { phraseRoutes } from './phrases/phrase-routes.ts';
import { planRoutes } from './plans/plan-routes.ts';
import { questionRoutes } from './questions/question-routes.ts';
import { retakeRoutes } from './retakes/retake-routes.ts';
import { actReviseRubric } from './rubric/act-revise-rubric.ts';
import { showRubric } from './rubric/show-rubric.tsx';
import { showSearch } from './search/show-search.tsx';
import { actAddSlot, actRestoreSlot, actWithdrawSlot } from './slots/act-slots.ts';
import { showSlots } from './slots/show-slots.tsx';
import { spokenRoutes } from './spoken/spoken-routes.ts';
import { showRecord } from './student-record/show-record.tsx';
import { todayRoutes } from './today/today-routes.ts';
import { actLetGo, actLetGoAgain, actReturnLetGo } from './unit/act-let-gos.ts';
import { actRestoreTask, actRetireTask } from './unit/act-retire-task.ts';
import { actRestoreUnit, actRetireUnit } from './unit/act-retire-unit.ts';
import { actAddVoice, actRestoreVoice, actWithdrawVoice } from './unit/act-voices.ts';
import { actAddTask, showAddTask } from './unit/add-task.ts';
import { actAddUnit, showAddUnit } from './unit/add-unit.ts';
import { actChangeTask, showChangeTask } from './unit/change-task.ts';
import { actChangeUnit, showChangeUnit } from './unit/change-unit.ts';
import { showUnit } from './unit/show-unit.tsx';
import { showUnits } from './unit/show-units.tsx';
import { actWithdrawText, actWriteText, showWriteText } from './unit/write-text.tsx';
import { actGiveFeedback, actWithdrawFeedback } from './why/act-give-feedback.ts';
import {
  actKeepOverride,
  actMakeOverride,
  actRestoreOverride,
  actTakeBackOverride,
  actWithdrawOverride,
} from './why/act-override.ts';
import { actRecordEvidence } from './why/act-record-evidence.ts';
import { actRestoreEvidence, actWithdrawEvidence } from './why/act-withdraw-evidence.ts';
import { showWhy } from './why/show-why.tsx';
import { wordingRoutes } from './wordings/wording-routes.ts';

/** Every page and act of a teacher, sorted by path. */
export const teacherRoutes: readonly Route[] = [
  { method: 'get', path: '/caseload', permission: hasCaseload, handle: showCaseload },
  { method: 'get', path: '/capture/device', permission: teaches, handle: showDevice },
  { method: 'post', path: '/capture/device', permission: teaches, handle: switchDevice },
  ...checkInRoutes,
  { method: 'get', path: '/classes', permission: teaches, handle: showClasses },
  { method: 'get', path: '/classes/:classId/capture', permission: teaches, handle: showCapture },
  { method: 'post', path: '/classes/:classId/capture', permission: teaches, handle: saveCapture },
  { method: 'get', path: '/classes/:classId/capture/kept', permission: teaches, handle: keptCopy },
  { method: 'get', path: '/classes/capture', permission: teaches, handle: startCapture },
  { method: 'get', path: '/classes/:classId/chances', permission: teaches, handle: showChances },
  { method: 'post', path: '/classes/:classId/chances', permission: teaches, handle: actOfferChance },
  {
    method: 'post',
    path: '/classes/:classId/chances/:chanceId/restore',
    permission: teaches,
    handle: actRestoreChance,
  },
  {
    method: 'post',
    path: '/classes/:classId/chances/:chanceId/retract',
    permission: teaches,
    handle: actRetractChance,
  },
  { method: 'get', path: '/classes/:classId/evaluate', permission: teaches, handle: chooseWork },
  {
    method: 'get',
    path: '/classes/:classId/evaluate/:taskId/:studentId',
    permission: teaches,
    handle: showEvaluation,
  },
  {
    method: 'post',
    path: '/classes/:classId/evaluate/:taskId/:studentId',
    permission: teaches,
    handle: saveWork,
  },
  {
    method: 'get',
    path: '/classes/:classId/changes',
    permission: teaches,
    goesOn: true,
    handle: tellChanges,
  },
  { method: 'post', path: '/classes/:classId/evidence', permission: teaches, handle: actRecordEvidence },
  { method: 'post', path: '/classes/:classId/feedback', permission: teaches, handle: actGiveFeedback },
  ...feedbackRoutes,
  ...groupRoutes,
  { method: 'get', path: '/classes/:classId/map', permission: teaches, handle: showMap },
  { method: 'get', path: '/classes/:classId/messages', permission: teaches, handle: showMessages },
  { method: 'get', path: '/classes/:classId/messages/:partId/edit', permission: teaches, handle: showEdit },
  { method: 'post', path: '/classes/:classId/messages/:partId/edit', permission: teaches, handle: saveEdit },
  { method: 'post', path: '/classes/:classId/messages/:partId/skip', permission: teaches, handle: skip },
  {
    method: 'post',
    path: '/classes/:classId/messages/:partId/take-back',
    permission: teaches,
    handle: takeBack,
  },
  { method: 'post', path: '/classes/:classId/messages/approvals', permission: teaches, handle: approve },
  {
    method: 'post',
    path: '/classes/:classId/messages/undo/:writeId',
    permission: teaches,
    handle: undoMessage,
  },
  { method: 'post', path: '/classes/:classId/overrides', permission: teaches, handle: actMakeOverride },
  { method: 'get', path: '/classes/:classId/tasks/:taskId', permission: teaches, handle: showClassTask },
  {
    method: 'post',
    path: '/classes/:classId/tasks/:taskId/moves',
    permission: teaches,
    handle: actMoveWindow,
  },
  { method: 'get', path: '/classes/:classId/why/:studentId/:goalId', permission: teaches, handle: showWhy },
  { method: 'get', path: '/courses/:courseId', permission: isStaff, handle: showCourse },
  {
    method: 'post',
    path: '/courses/:courseId/goals/last-year',
    permission: isStaff,
    handle: actTakeLastGoals,
  },
  {
    method: 'post',
    path: '/courses/:courseId/goals/last-year/:actId/undo',
    permission: isStaff,
    handle: actUndoLastGoals,
  },
  { method: 'get', path: '/courses/:courseId/goals/new', permission: isStaff, handle: showAddGoal },
  { method: 'post', path: '/courses/:courseId/goals/new', permission: isStaff, handle: actAddGoal },
  { method: 'post', path: '/courses/:courseId/goals/order', permission: isStaff, handle: actMoveGoal },
  { method: 'post', path: '/courses/:courseId/goals/return', permission: isStaff, handle: actReturnGoal },
  { method: 'get', path: '/courses/:courseId/goals/set-aside', permission: isStaff, handle: showSetAside },
  { method: 'post', path: '/courses/:courseId/goals/set-aside', permission: isStaff, handle: actSetAside },
  {
    method: 'post',
    path: '/courses/:courseId/goals/undo/:actId',
    permission: isStaff,
    handle: actUndoSetAside,
  },
  ...artefactRoutes,
  ...exemplarRoutes,
  ...levelRoutes,
  { method: 'get', path: '/courses/:courseId/map', permission: isStaff, handle: showCourseMap },
  { method: 'post', path: '/drafts', permission: isStaff, handle: actKeepDraft },
  ...phraseRoutes,
  ...planRoutes,
  { method: 'get', path: '/courses/:courseId/units', permission: isStaff, handle: showUnits },
  { method: 'get', path: '/courses/:courseId/units/new', permission: isStaff, handle: showAddUnit },
  { method: 'post', path: '/courses/:courseId/units/new', permission: isStaff, handle: actAddUnit },
  { method: 'post', path: '/deliveries/:deliveryId/again', permission: isStaff, handle: sendDeliveryAgain },
  { method: 'post', path: '/evaluations/:writeId/undo', permission: teaches, handle: undoSaved },
  { method: 'post', path: '/evidence/:evidenceId/restore', permission: teaches, handle: actRestoreEvidence },
  {
    method: 'post',
    path: '/evidence/:evidenceId/withdraw',
    permission: teaches,
    handle: actWithdrawEvidence,
  },
  {
    method: 'post',
    path: '/feedback/:feedbackId/withdraw',
    permission: teaches,
    handle: actWithdrawFeedback,
  },
  { method: 'get', path: '/goals/:goalId', permission: isStaff, handle: showGoal },
  { method: 'post', path: '/goals/:goalId', permission: isStaff, handle: actRewordGoal },
  { method: 'post', path: '/goals/:goalId/alignments', permission: isStaff, handle: actAlignGoal },
  { method: 'post', path: '/goals/:goalId/alignments/:actId', permission: isStaff, handle: actAlignGoal },
  { method: 'post', path: '/goals/:goalId/links', permission: isStaff, handle: actLinkGoals },
  { method: 'post', path: '/goals/:goalId/links/:actId/undo', permission: isStaff, handle: actUndoLink },
  { method: 'post', path: '/goals/:goalId/links/end', permission: isStaff, handle: actEndLink },
  { method: 'post', path: '/goals/:goalId/parts', permission: isStaff, handle: actMakeOfParts },
  { method: 'post', path: '/goals/:goalId/parts/:actId/undo', permission: isStaff, handle: actUndoParts },
  { method: 'post', path: '/goals/:goalId/parts/end', permission: isStaff, handle: actEndParts },
  { method: 'get', path: '/goals/:goalId/rubric', permission: isStaff, handle: showRubric },
  { method: 'post', path: '/goals/:goalId/rubric', permission: isStaff, handle: actReviseRubric },
  { method: 'post', path: '/goals/:goalId/wordings', permission: isStaff, handle: actWordGoal },
  ...habitRoutes,
  { method: 'get', path: '/inbox', permission: isStaff, handle: showInbox },
  { method: 'get', path: '/keys', permission: isStaff, handle: showKeys },
  { method: 'post', path: '/keys', permission: isStaff, handle: actTurnKeys },
  { method: 'post', path: '/overrides/:overrideId/keep', permission: teaches, handle: actKeepOverride },
  { method: 'post', path: '/overrides/:overrideId/restore', permission: teaches, handle: actRestoreOverride },
  {
    method: 'post',
    path: '/overrides/:overrideId/take-back',
    permission: teaches,
    handle: actTakeBackOverride,
  },
  {
    method: 'post',
    path: '/overrides/:overrideId/withdraw',
    permission: teaches,
    handle: actWithdrawOverride,
  },
  ...questionRoutes,
  ...handedInRoutes,
  ...retakeRoutes,
  ...wordingRoutes,
  { method: 'get', path: '/search', permission: isStaff, handle: showSearch },
  { method: 'get', path: '/students/:studentId', permission: isStaff, handle: showRecord },
  { method: 'get', path: '/tasks/:taskId', permission: isStaff, handle: showChangeTask },
  { method: 'post', path: '/tasks/:taskId', permission: isStaff, handle: actChangeTask },
  { method: 'post', path: '/tasks/:taskId/retire', permission: isStaff, handle: actRetireTask },
  { method: 'get', path: '/tasks/:taskId/slots', permission: isStaff, handle: showSlots },
  { method: 'post', path: '/tasks/:taskId/slots', permission: isStaff, handle: actAddSlot },
  {
    method: 'post',
    path: '/tasks/:taskId/slots/:actId/restore',
    permission: isStaff,
    handle: actRestoreSlot,
  },
  {
    method: 'post',
    path: '/tasks/:taskId/slots/:actId/withdraw',
    permission: isStaff,
    handle: actWithdrawSlot,
  },
  { method: 'post', path: '/tasks/:taskId/undo', permission: isStaff, handle: actRestoreTask },
  { method: 'post', path: '/threads/:threadId/answers', permission: isStaff, handle: answer },
  { method: 'post', path: '/threads/:threadId/read', permission: isStaff, handle: markRead },
  ...spokenRoutes,
  ...todayRoutes,
  { method: 'get', path: '/units/:unitId', permission: isStaff, handle: showUnit },
  { method: 'get', path: '/units/:unitId/edit', permission: isStaff, handle: showChangeUnit },
  { method: 'post', path: '/units/:unitId/edit', permission: isStaff, handle: actChangeUnit },
  { method: 'post', path: '/units/:unitId/let-gos', permission: isStaff, handle: actLetGo },
  { method: 'post', path: '/units/:unitId/let-gos/:actId/again', permission: isStaff, handle: actLetGoAgain },
  {
    method: 'post',
    path: '/units/:unitId/let-gos/:actId/return',
    permission: isStaff,
    handle: actReturnLetGo,
  },
  { method: 'post', path: '/units/:unitId/retire', permission: isStaff, handle: actRetireUnit },
  { method: 'get', path: '/units/:unitId/tasks/new', permission: isStaff, handle: showAddTask },
  { method: 'post', path: '/units/:unitId/tasks/new', permission: isStaff, handle: actAddTask },
  { method: 'get', path: '/units/:unitId/texts', permission: isStaff, handle: showWriteText },
  { method: 'post', path: '/units/:unitId/texts', permission: isStaff, handle: actWriteText },
  {
    method: 'post',
    path: '/units/:unitId/texts/:actId/withdraw',
    permission: isStaff,
    handle: actWithdrawText,
  },
  { method: 'post', path: '/units/:unitId/undo', permission: isStaff, handle: actRestoreUnit },
  { method: 'post', path: '/units/:unitId/voices', permission: isStaff, handle: actAddVoice },
  {
    method: 'post',
    path: '/units/:unitId/voices/:actId/restore',
    permission: isStaff,
    handle: actRestoreVoice,
  },
  {
    method: 'post',
    path: '/units/:unitId/voices/:actId/withdraw',
    permission: isStaff,
    handle: actWithdrawVoice,
  },
  { method: 'post', path: '/windows/:moveId/take-back', permission: teaches, handle: actTakeBackMove },
];

/** What a teacher's device keeps for when nobody can be asked who is there. */
export const openTeacherRoutes: readonly OpenRoute[] = [
  {
    method: 'get',
    path: '/classes/capture/shell',
    permission: 'anyone',
    why: 'it is kept on a device for when there is no network, and nothing of anybody is in it',
    handle: showShell,
  },
];
