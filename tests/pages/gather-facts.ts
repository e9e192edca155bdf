import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import { linkGoals } from '#school/goals/link-goals.ts';
import { makeOfParts } from '#school/goals/make-of-parts.ts';
import { importTasks } from '#school/imports/tasks/index.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { makeOverride } from '#school/overrides/make-override.ts';
import type { TestWorld } from '#tests/database/open-world.ts';
import { plantDraft } from '#tests/imports/plant-import.ts';
import { plantLevels } from '#tests/levels/plant-levels.ts';
import { plantOffice } from '#tests/transfers/plant-office.ts';
import { type ClassKey, courses } from '#tests/world/courses/courses.ts';
import type { World } from '#tests/world/world.ts';
import type { Ids } from './fill-path.ts';
import { findPhrases } from './find-phrases.ts';
import { findRetakes } from './find-retakes.ts';
import { findWordings } from './find-wordings.ts';
import { gatherMade } from './gather-made.ts';
import { gatherShowing } from './gather-showing.ts';
import { plantKept } from './plant-kept.ts';
import type { Facts } from './policy-of-path.ts';
import { gatherCheckIns } from './rules-of-check-ins.ts';

/** This Monday. */
const week = '2026-11-23';

/** What is true at each of the two schools, by its id. */
export async function gatherFacts({ world, database }: TestWorld): Promise<ReadonlyMap<string, Facts>> {
  const { neighbour } = world;
  const { classId, courseId } = neighbour;
  const students = ['mika', 'ruben', 'wideline'] as const;
  const lanternHill: Facts = {
    courseOf: new Map([classId, courseId, ...neighbour.goalIds].map((id) => [id, courseId])),
    classesOf: new Map(students.map((key) => [neighbour.people[key].personId, [classId]])),
    people: new Set(Object.values(neighbour.people).map(({ personId }) => personId)),
    guardianships: new Set(),
    teaching: new Map(),
    terms: new Set(),
    imports: new Set(),
    packages: new Set(),
    invitations: new Set(),
    parts: new Map(),
    evidence: new Map(),
    feedback: new Map(),
    made: new Map(),
    spoken: new Map(),
    exemplars: new Map(),
    how: { said: new Map(), habits: new Map() },
    asked: { questions: new Map(), answers: new Map(), prompts: new Map() },
    showing: { moves: new Map(), chances: new Map(), words: new Map(), groups: new Map() },
    checkIns: { said: new Map(), talks: new Map() },
    retakes: { requests: new Map(), slots: new Map() },
    worded: { invited: new Map(), proposals: new Map() },
    overrides: new Map(),
    phrases: new Map(),
    threads: new Map(),
    kept: new Map(),
    deliveries: new Map(),
    keptIds: {},
  };
  return new Map([
    [world.school.id, await gatherFerryPoint(world, database)],
    [neighbour.school.id, lanternHill],
  ]);
}

/** Of every id that the world can name, and of this week's parts in the classes of two teachers. */
async function gatherFerryPoint(world: World, database: Database): Promise<Facts> {
  const { people, classes } = world;
  const courseOf = new Map<string, string>();
  const classesOf = new Map<string, string[]>();
  for (const course of courses) {
    const courseId = world.courses[course.key];
    courseOf.set(courseId, courseId);
    for (const { key } of course.goals) courseOf.set(world.goals[key].goalId, courseId);
    for (const unit of course.units) {
      courseOf.set(world.units[unit.key], courseId);
      for (const { key } of unit.tasks) courseOf.set(world.tasks[key], courseId);
    }
    for (const { key } of course.classes) {
      const { classId, studentIds } = classes[key];
      courseOf.set(classId, courseId);
      for (const id of studentIds) classesOf.set(id, [...(classesOf.get(id) ?? []), classId]);
    }
  }
  const parts = new Map([
    ...(await draft(world, { klass: 'algebra9B', by: 'valdez' })),
    ...(await draft(world, { klass: 'biology9C', by: 'kowalczyk' })),
  ]);
  // A goal that is made of others has no level of its own to judge above.
  const overrides = await judged(world);
  await linked(world);
  const { uploadId } = await plantOffice(world);
  const leader = await world.actor('nwosu');
  const kept = await plantKept(world, leader, await plantLevels(world, database, leader));
  return {
    courseOf,
    classesOf,
    parts,
    overrides,
    showing: await gatherShowing(world),
    checkIns: await gatherCheckIns(world),
    retakes: await findRetakes(world),
    worded: await findWordings(world),
    phrases: await findPhrases(world),
    ...(await gatherMade(world)),
    how: await how(world),
    asked: await asked(world),
    kept: kept.ownerOf,
    keptIds: kept.ids,
    deliveries: kept.deliveries,
    people: new Set(Object.values(people).map(({ personId }) => personId)),
    guardianships: await holding(world),
    ...(await arranged(world)),
    imports: new Set([await uploaded(world, database)]),
    packages: new Set([uploadId]),
    invitations: await listOpenInvitations(world),
    ...(await recorded(world, people.joaquin.personId)),
  };
}

async function draft(world: World, { klass, by }: { klass: ClassKey; by: 'valdez' | 'kowalczyk' }) {
  const { classId, courseId, studentIds } = world.classes[klass];
  const actor = await world.actor(by);
  return world.inSchool(async (school) => {
    await draftParts(school, { by: actor, classId, week });
    const parts = await loadParts(school, { courseId, week, studentIds });
    return parts.map(({ partId, studentId }) => [partId, { studentId, courseId }] as const);
  });
}

function listOpenInvitations({ inSchool }: World): Promise<ReadonlySet<string>> {
  return inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('invitations')
      .select('id')
      .where('school_id', '=', school.id)
      .where('revoked_at', 'is', null)
      .execute();
    return new Set(rows.map(({ id }) => id));
  });
}

/** One goal of Algebra leads to another, which is made of two, so that there is something to untie and to take apart. */
async function linked({ goals, actor, inSchool }: World): Promise<void> {
  const by = await actor('valdez');
  const ends = { fromId: goals.slope.goalId, toId: goals.fourWays.goalId };
  const parts = [goals.expressions, goals.equations].map(({ goalId }) => ({
    goalId,
    points: 1,
    required: true,
  }));
  await inSchool(async (school) => {
    await linkGoals(school, { by, kind: 'precedes', ...ends });
    await makeOfParts(school, { by, goalId: goals.fourWays.goalId, rule: { kind: 'every' }, parts });
  });
}

/** A level of Joaquín's that his teacher judges above the pieces. */
async function judged({ goals, classes, people, actor, inSchool }: World): Promise<Facts['overrides']> {
  const by = await actor('valdez');
  const { goalId } = goals.slope;
  const { classId } = classes.algebra9B;
  const { personId: studentId } = people.joaquin;
  const override = { id: newId(), classId, studentId, goalId, level: 3, reason: 'He explained it.' };
  await inSchool((school) => makeOverride(school, { by, override }));
  return new Map([[override.id, { studentId, goalId }]]);
}

/** Joaquín's own look at a habit, and every habit. */
function how({ people, inSchool }: World): Promise<Facts['how']> {
  return inSchool(async (school) => {
    const said = await school.db
      .selectFrom('habit_notes')
      .select(['id', 'noted_by', 'student_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .orderBy('kind', 'desc')
      .execute();
    const habits = await school.db
      .selectFrom('habits')
      .select(['id', 'course_id'])
      .where('school_id', '=', school.id)
      .orderBy('course_id', (order) => order.asc().nullsLast())
      .execute();
    return {
      said: new Map(said.map((row) => [row.id, { givenBy: row.noted_by, studentId: row.student_id }])),
      habits: new Map(habits.map(({ id, course_id }) => [id, course_id])),
    };
  });
}

/** Questions of Joaquín's, answers and prompts, each with whose it is. */
function asked({ people, inSchool }: World): Promise<Facts['asked']> {
  return inSchool(async (school) => {
    const questions = await school.db
      .selectFrom('questions')
      .select(['id', 'student_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .execute();
    const answers = await school.db
      .selectFrom('question_answers')
      .select(['id', 'answered_by'])
      .where('school_id', '=', school.id)
      .execute();
    const prompts = await school.db
      .selectFrom('question_prompts')
      .select(['id', 'class_id'])
      .where('school_id', '=', school.id)
      .execute();
    return {
      questions: new Map(questions.map(({ id, student_id }) => [id, student_id])),
      answers: new Map(answers.map(({ id, answered_by }) => [id, answered_by])),
      prompts: new Map(prompts.map(({ id, class_id }) => [id, class_id])),
    };
  });
}

/** A list that the leader has uploaded and that was checked. */
async function uploaded(world: World, database: Database): Promise<string> {
  const by = await world.actor('nwosu');
  const content = Buffer.from('OSIS,LastFirst,Off Cls\n203456789,"Silva, Ana",8A\n');
  const draftId = await plantDraft((work) => world.inSchool(work), { by, name: 'list.csv', content });
  const tasks = importTasks({ database, now: () => by.now, report: rethrow });
  await tasks['import-check']?.({ schoolId: world.school.id, draftId, turn: 1 });
  return draftId;
}

function rethrow(error: unknown): never {
  throw error;
}

/** Guardianships of Joaquín that hold today, his mother's first. */
function holding({ people, inSchool }: World): Promise<ReadonlySet<string>> {
  return inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('guardianships')
      .select(['id', 'adult_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .where('until_on', 'is', null)
      .execute();
    const mothers = ({ adult_id }: { adult_id: string }) => Number(adult_id === people.yolanda.personId);
    return new Set(rows.toSorted((a, b) => mothers(b) - mothers(a)).map(({ id }) => id));
  });
}

/** Who teaches which class, and the terms there are. */
function arranged({ inSchool }: World): Promise<Pick<Facts, 'teaching' | 'terms'>> {
  return inSchool(async (school) => {
    const staff = await school.db
      .selectFrom('class_staff')
      .select(['id', 'class_id'])
      .where('school_id', '=', school.id)
      .where('until_on', 'is', null)
      .orderBy('role', 'desc')
      .execute();
    const terms = await school.db
      .selectFrom('terms')
      .select('id')
      .where('school_id', '=', school.id)
      .execute();
    return {
      teaching: new Map(staff.map(({ id, class_id }) => [id, class_id])),
      terms: new Set(terms.map(({ id }) => id)),
    };
  });
}

/** What was recorded about a student, and every conversation. */
function recorded(world: World, studentId: string) {
  return world.inSchool(async (school) => {
    const evidence = await school.db
      .selectFrom('evidence')
      .select(['id', 'judge_id', 'class_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .execute();
    const feedback = await school.db
      .selectFrom('feedback')
      .select(['id', 'given_by', 'class_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .execute();
    const threads = await school.db
      .selectFrom('threads')
      .select(['id', 'student_id'])
      .where('school_id', '=', school.id)
      .execute();
    return {
      evidence: new Map(
        evidence.map(({ id, judge_id, class_id }) => [
          id,
          { judgeId: judge_id, classId: class_id ?? '', studentId },
        ]),
      ),
      feedback: new Map(
        feedback.map(({ id, given_by, class_id }) => [
          id,
          { givenBy: given_by, classId: class_id ?? '', studentId },
        ]),
      ),
      threads: new Map(threads.map(({ id, student_id }) => [id, student_id])),
    };
  });
}

/** Ids to put into paths: of 9B, of another class, of two classes or two schools mixed, of another school, of nothing. */
export function listIdSets(world: World, facts: Facts): Readonly<Record<string, Ids>> {
  const { people, classes, courses: courseIds, goals, units, tasks, neighbour } = world;
  const partOf = (courseId: string) =>
    [...facts.parts].find(([, part]) => part.courseId === courseId)?.[0] ?? '';
  const first = (map: ReadonlyMap<string, unknown> | ReadonlySet<string>) => [...map.keys()][0] ?? '';
  const written = {
    evidenceId:
      [...facts.evidence].find(([, { classId }]) => classId === classes.algebra9B.classId)?.[0] ?? '',
    feedbackId:
      [...facts.feedback].find(([, { classId }]) => classId === classes.algebra9B.classId)?.[0] ?? '',
    overrideId: first(facts.overrides),
    checkInId: first(facts.checkIns.said),
    talkId: first(facts.checkIns.talks),
    settingId: newId(),
    requestId: first(facts.retakes.requests),
    slotId: first(facts.retakes.slots),
    wordingId: first(facts.worded.proposals),
    phraseId: first(facts.phrases),
    artefactId: first(facts.made),
    spokenId: first(facts.spoken),
    exemplarId: first(facts.exemplars),
    saidId: first(facts.how.said),
    habitId: first(facts.how.habits),
    questionId: first(facts.asked.questions),
    answerId: first(facts.asked.answers),
    promptId: first(facts.asked.prompts),
    moveId: first(facts.showing.moves),
    chanceId: first(facts.showing.chances),
    groupId: first(facts.showing.groups),
    readinessId: first(facts.showing.words),
    threadId: first(facts.threads),
    guardianshipId: first(facts.guardianships),
    importId: first(facts.imports),
    invitationId: first(facts.invitations),
    termId: first(facts.terms),
    uploadId: first(facts.packages),
    otherId: people.marisabel.personId,
    ...facts.keptIds,
    writeId: newId(),
    sessionId: newId(),
    passkeyId: newId(),
    accountId: newId(),
    actId: newId(),
  };
  const staffOf = (classId: string) => [...facts.teaching].find(([, of]) => of === classId)?.[0] ?? '';
  const nine = {
    ...written,
    staffId: staffOf(classes.algebra9B.classId),
    classId: classes.algebra9B.classId,
    courseId: courseIds.algebra,
    goalId: goals.slope.goalId,
    unitId: units.stories,
    taskId: tasks.waterTank,
    studentId: people.joaquin.personId,
    personId: people.joaquin.personId,
    partId: partOf(courseIds.algebra),
  };
  const biology = {
    ...written,
    staffId: staffOf(classes.biology9C.classId),
    classId: classes.biology9C.classId,
    courseId: courseIds.biology,
    goalId: goals.cells.goalId,
    unitId: units.tests,
    taskId: tasks.cellModel,
    studentId: people.valentina.personId,
    personId: people.valentina.personId,
    partId: partOf(courseIds.biology),
  };
  const nothing = Object.fromEntries(Object.keys(nine).map((name) => [name, newId()]));
  const ofLanternHill = {
    classId: neighbour.classId,
    courseId: neighbour.courseId,
    goalId: neighbour.goalIds[0] ?? '',
    studentId: neighbour.people.mika.personId,
    personId: neighbour.people.mika.personId,
  };
  return {
    'of 9B': nine,
    'of 9C': biology,
    mixed: { ...biology, classId: nine.classId },
    'of Lantern Hill': { ...nothing, ...ofLanternHill },
    'of both schools': { ...nine, ...ofLanternHill },
    'of nothing': nothing,
    'that are none': Object.fromEntries(Object.keys(nine).map((name) => [name, "1' or '1'='1"])),
  };
}
