import { addDays } from '#core/time/add-days.ts';
import { schoolYear as yearOf } from '#core/time/school-year.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { createGoal } from '#school/goals/create-goal.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { askRetake } from '#school/retakes/ask-retake.ts';
import { offerSlot } from '#school/retakes/offer-slot.ts';
import { sayStep } from '#school/retakes/say-step.ts';
import { currentRubric } from '#school/rubrics/current-rubric.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { insertHistory, type Judged } from '#tests/world/history/insert-history.ts';
import { pick } from '#tests/world/history/pick.ts';
import type { BenchSchool } from '../school/make-bench-school.ts';
import { schoolDaysBefore } from '../school/school-days.ts';

/** What waits for the teacher of the measured class on this day. */
export interface Waiting {
  /** Tasks of four goals that nobody's work has been seen of */
  readonly taskIds: readonly string[];
  /** A class of 34 with 20 goals, taught by the same teacher */
  readonly wideClassId: string;
}

const TASKS = 20;
const WIDE_GOALS = 20;
const WIDE_TASKS = 4;
const REQUESTS = 3;

/** Adds the work of a day: tasks to evaluate, requests for a retake with their step done, drafts for families, a wide Map. */
export async function plantWork(database: Database, school: BenchSchool): Promise<Waiting> {
  const { schoolId, measured } = school;
  const by = await school.actor(measured.teacherId);
  const students: Actor[] = [];
  for (const studentId of measured.studentIds.slice(0, REQUESTS))
    students.push(await school.actor(studentId));
  return inSchool(database, schoolId, async (room) => {
    const taskIds: string[] = [];
    for (let at = 0; at < TASKS; at++) taskIds.push(await plantTask(room, { school, by, at }));
    await plantRetakes(room, { school, by, students });
    await plantWords(room, { school, by });
    await draftParts(room, { by, classId: measured.classId, week: weekOf(school.today) });
    return { taskIds, wideClassId: await plantWide(room, { school, by }) };
  });
}

async function plantTask(
  room: InSchool,
  { school, by, at }: { school: BenchSchool; by: Actor; at: number },
): Promise<string> {
  const { courseId, plan } = school.measured;
  const { taskId } = await createTask(room, {
    by,
    courseId,
    unitId: null,
    plan: {
      title: `Work of the day ${at + 1}`,
      kind: 'formative',
      goalIds: plan.goals.slice(0, 4).map(({ goalId }) => goalId),
      readyFrom: null,
      readyAbout: null,
      counts: true,
    },
  });
  return taskId;
}

/** What was said today, of which the drafts for families are made. */
async function plantWords(room: InSchool, { school, by }: { school: BenchSchool; by: Actor }): Promise<void> {
  const { classId, studentIds, plan } = school.measured;
  await insertMany(
    room.db,
    'feedback',
    studentIds.flatMap((studentId, student) =>
      (['glow.says-why', 'next-step.draw-first'] as const).map((phrase) => ({
        school_id: room.id,
        id: newId(),
        kind: phrase.slice(0, phrase.indexOf('.')),
        student_id: studentId,
        goal_id: plan.goals[student % plan.goals.length]?.goalId ?? null,
        class_id: classId,
        phrase,
        given: 'here',
        given_by: by.standing.personId,
        given_on: school.today,
        given_at: by.now.toISOString(),
      })),
    ),
  );
}

async function plantRetakes(
  room: InSchool,
  { school, by, students }: { school: BenchSchool; by: Actor; students: readonly Actor[] },
): Promise<void> {
  const { classId, plan } = school.measured;
  const day = addDays(school.today, 2);
  const terms = { day, startsAt: '15:00', endsAt: '15:45', place: 'Room 1', places: 12, classIds: [classId] };
  await offerSlot(room, { by, slotId: newId(), terms });
  for (const student of students) {
    const requestId = newId();
    const goalId = plan.goals[0]?.goalId ?? '';
    await askRetake(room, {
      by: student,
      retake: { id: requestId, goalId, step: 'practice', language: 'en' },
    });
    const said = { requestId, what: 'practice', words: 'Ten cards.', language: 'en' } as const;
    await sayStep(room, { by: student, writeId: newId(), said });
  }
}

/** A course may take seven goals by its pages; this one had twenty before. */
async function plantWide(
  room: InSchool,
  { school, by }: { school: BenchSchool; by: Actor },
): Promise<string> {
  const { today, measured } = school;
  const { teacherId, studentIds } = measured;
  const school_id = room.id;
  const [classId, courseId, from] = [newId(), newId(), addDays(today, -90)];
  const year = yearOf(today);
  await room.db.insertInto('courses').values({ school_id, id: courseId, title: 'Twenty goals' }).execute();
  await room.db
    .insertInto('classes')
    .values({
      school_id,
      id: classId,
      course_id: courseId,
      title: '1W',
      kind: 'scheduled',
      school_year: year,
    })
    .execute();
  await room.db
    .insertInto('class_staff')
    .values({
      school_id,
      id: newId(),
      class_id: classId,
      person_id: teacherId,
      role: 'teacher',
      from_on: from,
    })
    .execute();
  await room.db
    .insertInto('enrollments')
    .values(
      studentIds.map((studentId) => ({
        school_id,
        id: newId(),
        class_id: classId,
        student_id: studentId,
        from_on: from,
      })),
    )
    .execute();
  const teaches = [...by.standing.teaches, { classId, courseId }];
  const here: Actor = { ...by, standing: { ...by.standing, teaches } };
  const goals: Pick<Judged, 'goalId' | 'goalVersionId' | 'rubricVersionId'>[] = [];
  for (let position = 1; position <= WIDE_GOALS; position++) {
    const title = `Skill ${position} of twenty`;
    const { goalId } = await createGoal(room, {
      by: here,
      courseId,
      kind: 'content',
      wording: {
        language: 'en',
        title,
        statement: `I can do number ${position} of the things this course is about.`,
      },
    });
    await room.db
      .insertInto('goal_adoptions')
      .values({ school_id, id: newId(), goal_id: goalId, course_id: courseId, school_year: year, position })
      .execute();
    const { goalVersionId } = await currentVersion(room, goalId);
    const { rubricVersionId } = await currentRubric(room, goalId);
    goals.push({ goalId, goalVersionId, rubricVersionId });
  }
  const judged: Judged[] = [];
  for (const [at, on] of schoolDaysBefore(today, WIDE_TASKS).entries())
    for (const [student, studentId] of studentIds.entries())
      for (const [which, goal] of goals.entries())
        judged.push({
          ...goal,
          studentId,
          judgeId: teacherId,
          classId,
          taskId: null,
          attempt: 1,
          level: Math.min(4, Math.max(1, Math.round(1 + 3 * pick('wide', student, which, at)))),
          workedOn: on,
          recordedAt: new Date(`${on}T19:00:00Z`),
          supports: [],
        });
  await insertHistory(room, { judged, span: year, scale: await ensureScale(room) });
  return classId;
}
