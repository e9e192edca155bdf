import { mayGiveBadges } from '#core/policy/badges.ts';
import { mayRetractChance } from '#core/policy/chances.ts';
import { mayKeepRoster } from '#core/policy/classes.ts';
import { mayOpenClass, mayReadCourse } from '#core/policy/courses.ts';
import { mayWithdrawEvidence } from '#core/policy/evidence.ts';
import { mayWithdrawFeedback } from '#core/policy/feedback.ts';
import { mayKeepGroups } from '#core/policy/groups.ts';
import { mayKeepGuardianships } from '#core/policy/guardianships.ts';
import { mayNameHabits, mayTakeBackNote } from '#core/policy/habits.ts';
import { mayImport } from '#core/policy/imports.ts';
import { mayInvite } from '#core/policy/invitations.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import { mayApprovePart, mayReadOutbox, mayWriteAbout } from '#core/policy/messages.ts';
import { mayOverride } from '#core/policy/overrides.ts';
import { mayTurnPhrase } from '#core/policy/own-phrases.ts';
import { mayReadPeople } from '#core/policy/people.ts';
import { mayPromptClass, mayTakeBackAnswer, mayTakeBackQuestion } from '#core/policy/questions.ts';
import { maySayReadiness } from '#core/policy/readiness.ts';
import { mayAskRetake, mayHandleRetake, mayKeepSlot } from '#core/policy/retakes.ts';
import type { Standing } from '#core/policy/standing.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import { mayTransfer } from '#core/policy/transfers.ts';
import { mayMoveWindow } from '#core/policy/windows.ts';
import type { Route } from '#web/blocks/page-request.ts';
import type { Ids } from './fill-path.ts';
import type { Retakes } from './find-retakes.ts';
import type { Wordings } from './find-wordings.ts';
import { type CheckInFacts, checkInRules, myCheckInRules } from './rules-of-check-ins.ts';
import { type FileFacts, fileRules, handInRulesOfPaths, openFileRules } from './rules-of-files.ts';
import { wordingRules, wordingRulesOfPaths } from './rules-of-wordings.ts';

/** What is true in a school of the things behind ids, as the world says it: an id not here names nothing there. */
export interface Facts extends FileFacts {
  /** Course of a class, goal, unit or task; of a course, itself */
  readonly courseOf: ReadonlyMap<string, string>;
  /** Classes of a student; nobody else is one */
  readonly classesOf: ReadonlyMap<string, readonly string[]>;
  /** Files that were uploaded or imported */
  readonly imports: ReadonlySet<string>;
  /** Student and course of a message part */
  readonly parts: ReadonlyMap<string, { readonly studentId: string; readonly courseId: string }>;
  readonly evidence: ReadonlyMap<
    string,
    { readonly judgeId: string; readonly classId: string; readonly studentId: string }
  >;
  readonly feedback: ReadonlyMap<
    string,
    { readonly givenBy: string; readonly classId: string; readonly studentId: string }
  >;
  /** Who said something of whose habit, and the course of a habit */
  readonly how: {
    readonly said: ReadonlyMap<string, { readonly givenBy: string; readonly studentId: string }>;
    readonly habits: ReadonlyMap<string, string | null>;
  };
  /** Who asked a question, who gave an answer, which class is asked for questions */
  readonly asked: {
    readonly questions: ReadonlyMap<string, string>;
    readonly answers: ReadonlyMap<string, string>;
    readonly prompts: ReadonlyMap<string, string>;
  };
  /** Class and course of a moved window, who offered a time to drop in to whom, who said a word about a task; class of a group */
  readonly showing: {
    readonly moves: ReadonlyMap<string, { readonly classId: string; readonly courseId: string }>;
    readonly chances: ReadonlyMap<
      string,
      { readonly offeredBy: string; readonly classIds: readonly string[] }
    >;
    readonly words: ReadonlyMap<string, { readonly studentId: string; readonly courseId: string }>;
    readonly groups: ReadonlyMap<string, string>;
  };
  readonly checkIns: CheckInFacts;
  readonly retakes: Retakes;
  readonly worded: Wordings;
  /** Whose phrase of feedback */
  readonly phrases: ReadonlyMap<string, string>;
  /** Whose level on what a teacher judged above the pieces */
  readonly overrides: ReadonlyMap<string, { readonly studentId: string; readonly goalId: string }>;
  /** Everybody of the school */
  readonly people: ReadonlySet<string>;
  /** Those that hold today */
  readonly guardianships: ReadonlySet<string>;
  readonly invitations: ReadonlySet<string>;
  /** Class of somebody's teaching in it */
  readonly teaching: ReadonlyMap<string, string>;
  readonly terms: ReadonlySet<string>;
  /** Packages of records that wait for a leader's word */
  readonly packages: ReadonlySet<string>;
  /** Student of a conversation */
  readonly threads: ReadonlyMap<string, string>;
  /** What has an id of its own and stands on a page, by whose page that is; none where it is nobody's in particular */
  readonly kept: ReadonlyMap<string, string | undefined>;
  /** Students that a delivery is about */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
  /** One of each of these, by the parameter that names it */
  readonly keptIds: Ids;
}

export type Rule = (standing: Standing, id: string, facts: Facts) => boolean;

const readsCourse: Rule = (standing, id, { courseOf }) => {
  const courseId = courseOf.get(id);
  return courseId !== undefined && mayReadCourse(standing, courseId) !== undefined;
};
const readsRecord: Rule = (standing, id, { classesOf }) => {
  const classIds = classesOf.get(id);
  return classIds !== undefined && mayReadRecord(standing, { studentId: id, classIds }) !== undefined;
};

/** Acts, sessions, passkeys and accounts elsewhere are looked for among one's own; in the matrix they are always somebody else's. */
const isNobodys: Rule = () => false;

/** Whoever is let in by the route's door may, where the school keeps it. */
const isKept: Rule = (_standing, id, { kept }) => kept.has(id);

/** The rule of core/policy for each parameter of a path. */
const RULES: Readonly<Record<string, Rule>> = {
  classId: (standing, id) => mayOpenClass(standing, id) !== undefined,
  courseId: readsCourse,
  goalId: readsCourse,
  unitId: readsCourse,
  taskId: readsCourse,
  studentId: readsRecord,
  partId: (standing, id, { parts, classesOf }) => {
    const part = parts.get(id);
    const studentClassIds = classesOf.get(part?.studentId ?? '') ?? [];
    return part !== undefined && mayApprovePart(standing, { ...part, studentClassIds }) !== undefined;
  },
  evidenceId: (standing, id, { evidence }) => {
    const judged = evidence.get(id);
    return judged !== undefined && mayWithdrawEvidence(standing, judged) !== undefined;
  },
  feedbackId: (standing, id, { feedback }) => {
    const given = feedback.get(id);
    return given !== undefined && mayWithdrawFeedback(standing, given) !== undefined;
  },
  ...fileRules,
  ...checkInRules,
  saidId: (standing, id, { how }) => {
    const said = how.said.get(id);
    return said !== undefined && mayTakeBackNote(standing, said) !== undefined;
  },
  habitId: (standing, id, { how }) => {
    const courseId = how.habits.get(id);
    return courseId !== undefined && mayNameHabits(standing, courseId) !== undefined;
  },
  questionId: (standing, id, { asked }) => {
    const studentId = asked.questions.get(id);
    return studentId !== undefined && mayTakeBackQuestion(standing, { studentId }) !== undefined;
  },
  answerId: (standing, id, { asked }) => {
    const answeredBy = asked.answers.get(id);
    return answeredBy !== undefined && mayTakeBackAnswer(standing, { answeredBy }) !== undefined;
  },
  promptId: (standing, id, { asked }) => {
    const classId = asked.prompts.get(id);
    return classId !== undefined && mayPromptClass(standing, classId) !== undefined;
  },
  moveId: (standing, id, { showing }) => {
    const move = showing.moves.get(id);
    return move !== undefined && mayMoveWindow(standing, move) !== undefined;
  },
  groupId: (standing, id, { showing }) => {
    const classId = showing.groups.get(id);
    return classId !== undefined && mayKeepGroups(standing, classId) !== undefined;
  },
  chanceId: (standing, id, { showing }) => {
    const chance = showing.chances.get(id);
    return chance !== undefined && mayRetractChance(standing, chance) !== undefined;
  },
  readinessId: (standing, id, { showing }) => {
    const word = showing.words.get(id);
    return word !== undefined && maySayReadiness(standing, word) !== undefined;
  },
  requestId: (standing, id, facts) => {
    const asked = facts.retakes.requests.get(id);
    return (
      asked !== undefined && mayHandleRetake(standing, { classIds: classesFor(asked, facts) }) !== undefined
    );
  },
  slotId: (standing, id, { retakes }) =>
    mayKeepSlot(standing, { classIds: retakes.slots.get(id) ?? [] }) !== undefined,
  ...wordingRules,
  phraseId: (standing, id, { phrases }) => {
    const personId = phrases.get(id);
    return personId !== undefined && mayTurnPhrase(standing, { personId }) !== undefined;
  },
  overrideId: (standing, id, { overrides, classesOf, courseOf }) => {
    const judged = overrides.get(id);
    if (!judged) return false;
    const classIds = (classesOf.get(judged.studentId) ?? []).filter(
      (classId) => courseOf.get(classId) === courseOf.get(judged.goalId),
    );
    return mayOverride(standing, { classIds }) !== undefined;
  },
  threadId: (standing, id, { threads, classesOf }) => {
    const studentId = threads.get(id);
    if (studentId === undefined) return false;
    const relation = mayWriteAbout(standing, { studentId, classIds: classesOf.get(studentId) ?? [] });
    return relation === 'teaches' || relation === 'leads';
  },
  personId: (standing, id, { people }) => people.has(id) && mayReadPeople(standing) !== undefined,
  guardianshipId: (standing, id, { guardianships }) =>
    guardianships.has(id) && mayKeepGuardianships(standing) !== undefined,
  invitationId: (standing, id, { invitations }) => invitations.has(id) && mayInvite(standing) !== undefined,
  termId: (standing, id, { terms }) => terms.has(id) && mayKeepRoster(standing) !== undefined,
  staffId: (standing, id, { teaching }) => teaching.has(id) && mayKeepRoster(standing) !== undefined,
  otherId: (standing, id, { people }) => people.has(id) && mayMergePeople(standing) !== undefined,
  uploadId: (standing, id, { packages }) => packages.has(id) && mayTransfer(standing) !== undefined,
  changeId: isKept,
  calculationId: isKept,
  choiceId: isKept,
  departureId: isKept,
  keyId: isKept,
  mergeId: isKept,
  proposalId: isKept,
  transferId: isKept,
  nameId: isKept,
  roleId: isKept,
  contactId: isKept,
  caseloadId: isKept,
  batchId: isKept,
  rolloverId: isKept,
  deliveryId: (standing, id, { deliveries, classesOf }) =>
    (deliveries.has(id) && mayReadOutbox(standing) !== undefined) ||
    (deliveries.get(id) ?? []).some(
      (studentId) =>
        mayReadRecord(standing, { studentId, classIds: classesOf.get(studentId) ?? [] }) === 'teaches',
    ),
  writeId: isNobodys,
  sessionId: isNobodys,
  passkeyId: isNobodys,
  accountId: isNobodys,
  importId: (standing, id, { imports }) => imports.has(id) && mayImport(standing) !== undefined,
  actId: isNobodys,
  settingId: isNobodys,
};

/** The classes in which a student learns for a goal. */
function classesFor(
  { studentId, goalId }: { readonly studentId: string; readonly goalId: string },
  { classesOf, courseOf }: Facts,
): string[] {
  return (classesOf.get(studentId) ?? []).filter((id) => courseOf.get(id) === courseOf.get(goalId));
}

/** Paths where a parameter is asked otherwise than elsewhere. */
const RULES_OF_PATHS: readonly { readonly path: RegExp; readonly rules: Readonly<Record<string, Rule>> }[] = [
  {
    // Family reads the plan of a unit of a course that the child takes: `takesCourse` asks that.
    path: /^\/family\/students\/:studentId\/units/,
    rules: { studentId: readsRecord, unitId: (_standing, id, { courseOf }) => courseOf.has(id) },
  },
  { path: /\/(artefacts|exemplars)\/:\w+\/file$/, rules: { ...openFileRules, studentId: readsRecord } },
  {
    path: /^\/school\/classes\/:classId\/badges/,
    rules: {
      classId: (standing, id, { courseOf }) => courseOf.has(id) && mayGiveBadges(standing, id) !== undefined,
    },
  },
  {
    // Whoever teaches the class in which it was given looks at what became of it.
    path: /^\/classes\/:classId\/feedback\//,
    rules: { feedbackId: (_standing, id, { feedback }) => feedback.has(id) },
  },
  {
    // A course's own page for those who plan it; students read theirs elsewhere.
    path: /^\/courses\/:courseId\/habits/,
    rules: {
      courseId: (standing, id, { courseOf }) =>
        courseOf.get(id) === id && mayNameHabits(standing, id) !== undefined,
    },
  },
  { path: /^\/home\/(check-in|talks)\//, rules: myCheckInRules },
  {
    // On a student's own pages a request is the student's.
    path: /^\/home\/retakes\//,
    rules: {
      requestId: (standing, id, facts) => {
        const asked = facts.retakes.requests.get(id);
        const classIds = asked ? classesFor(asked, facts) : [];
        return asked !== undefined && mayAskRetake(standing, { ...asked, classIds }) !== undefined;
      },
    },
  },
  ...wordingRulesOfPaths,
  ...handInRulesOfPaths,
  {
    // Only students leave, and take their record with them.
    path: /^\/people\/:personId\/(leave|transfer)$/,
    rules: {
      personId: (standing, id, { classesOf }) => classesOf.has(id) && mayTransfer(standing) !== undefined,
    },
  },
  {
    path: /^\/school\/classes\/:classId/,
    rules: {
      classId: (standing, id, { courseOf }) => courseOf.has(id) && mayKeepRoster(standing) !== undefined,
      studentId: (standing, id, { classesOf }) => classesOf.has(id) && mayKeepRoster(standing) !== undefined,
    },
  },
];

/**
 * Whether core/policy lets somebody in at a route with these ids: its door, the rule of every parameter, in a class's
 * pages that student, goal and task are the class's own, and on a person's page that what is named there is theirs.
 * Throws where a parameter has no rule.
 */
export function isLetIn(
  route: Route,
  { standing, ids, facts }: { standing: Standing; ids: Ids; facts: Facts },
) {
  if (!route.permission(standing)) return false;
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  // There it names a standard, which is everybody's.
  const ofSchool = route.path.includes('/alignments/') ? names.filter((name) => name !== 'actId') : names;
  const mayAll = ofSchool.every((name) => {
    const rule = RULES_OF_PATHS.find(({ path }) => path.test(route.path))?.rules[name] ?? RULES[name];
    if (!rule) throw new Error(`${route.path}: there is no rule for ${name}`);
    return rule(asWhom(route, standing), ids[name] ?? '', facts);
  });
  const isTheirs =
    (!names.includes('personId') || standsOnPage(names, ids, facts)) &&
    (!names.includes('choiceId') || facts.kept.get(ids.choiceId ?? '') === ids.courseId) &&
    (!names.includes('unitId') || !names.includes('studentId') || takesCourse(ids, facts)) &&
    (!names.includes('artefactId') || !names.includes('studentId') || showsTheirs(ids, facts));
  return mayAll && isTheirs && (!names.includes('classId') || belongs(names, ids, facts));
}

/** A name, a role, a contact and a caseload stand on the page of one person. */
function standsOnPage(names: readonly string[], ids: Ids, { kept }: Facts): boolean {
  return names
    .filter((name) => ['nameId', 'roleId', 'contactId', 'caseloadId'].includes(name))
    .every((name) => kept.get(ids[name] ?? '') === ids.personId);
}

/** The artefact is of that student's work. */
function showsTheirs({ artefactId = '', studentId = '' }: Ids, { made }: Facts): boolean {
  return made.get(artefactId)?.studentId === studentId;
}

/** The unit is of a course that the student learns in. */
function takesCourse({ unitId = '', studentId = '' }: Ids, { courseOf, classesOf }: Facts): boolean {
  const courseIds = (classesOf.get(studentId) ?? []).map((classId) => courseOf.get(classId));
  return courseIds.includes(courseOf.get(unitId));
}

function belongs(
  names: readonly string[],
  ids: Ids,
  { courseOf, classesOf, teaching, feedback, showing }: Facts,
): boolean {
  const { classId = '', studentId = '', staffId = '', feedbackId = '', groupId = '' } = ids;
  const ofCourse = (name: string) => courseOf.get(ids[name] ?? '') === courseOf.get(classId);
  return (
    (!names.includes('studentId') || (classesOf.get(studentId) ?? []).includes(classId)) &&
    (!names.includes('feedbackId') || feedback.get(feedbackId)?.classId === classId) &&
    (!names.includes('groupId') || showing.groups.get(groupId) === classId) &&
    (!names.includes('staffId') || teaching.get(staffId) === classId) &&
    names.filter((name) => name === 'goalId' || name === 'taskId').every(ofCourse)
  );
}

/** Family's pages are asked as family alone: what somebody may read as staff has pages of its own. */
function asWhom(route: Route, standing: Standing): Standing {
  return route.path.startsWith('/family/') ? { ...standing, roles: [], teaches: [], supports: [] } : standing;
}

/**
 * How somebody is refused: "not yours" answers like "not there", but for feedback and judgements that they may read
 * and that a colleague gave.
 */
export function refusalOf(
  route: Route,
  { standing, ids, facts }: { standing: Standing; ids: Ids; facts: Facts },
): 403 | 404 {
  const studentId = facts.feedback.get(ids.feedbackId ?? '')?.studentId;
  const evidenceOf = facts.evidence.get(ids.evidenceId ?? '')?.studentId;
  if (
    route.path.endsWith('/withdraw') &&
    route.path.startsWith('/evidence/') &&
    route.permission(standing) &&
    evidenceOf !== undefined
  )
    return readsRecord(standing, evidenceOf, facts) ? 403 : 404;
  const isRead =
    route.path.startsWith('/feedback/') &&
    route.permission(standing) &&
    studentId !== undefined &&
    readsRecord(standing, studentId, facts);
  return isRead ? 403 : 404;
}
