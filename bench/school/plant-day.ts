import { addDays } from '#core/time/add-days.ts';
import { schoolYear as yearOf } from '#core/time/school-year.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { insertHistory, type Judged } from '#tests/world/history/insert-history.ts';
import { pick } from '#tests/world/history/pick.ts';
import type { BenchSchool, SignIn } from './make-bench-school.ts';
import type { PlannedClass } from './plant-history.ts';
import { plantPlan } from './plant-plan.ts';
import { schoolDaysBefore } from './school-days.ts';

const CLASSES = 5;
const STUDENTS = 34;
const TASKS = 60;
/** Each task gives evidence of so many of the seven goals. */
const GOALS_OF_A_TASK = 2;
const PASSWORD = 'a password of the bench';
const EMAIL = 'teacher.of.five@bench.example';

/** A teacher of five classes of 34, each with 7 goals, 60 tasks on two of them, weekly words, and questions of the day. */
export async function plantDay(database: Database, school: BenchSchool): Promise<SignIn> {
  const { schoolId, today, measured, others } = school;
  const days = schoolDaysBefore(today, TASKS);
  const from = addDays(days[0] ?? today, -7);
  const everyone = [measured, ...others].flatMap(({ studentIds }) => studentIds);
  const personId = newId();
  const made = Array.from({ length: CLASSES }, (_, index) => ({
    classId: newId(),
    courseId: newId(),
    teacherId: personId,
    studentIds: everyone.slice(index * STUDENTS, (index + 1) * STUDENTS),
  }));
  await inSchool(database, schoolId, (room) => plantClasses(room, { personId, made, from, today }));
  const by = await school.actor(personId);
  await inSchool(database, schoolId, async (room) => {
    const classes: PlannedClass[] = [];
    for (const klass of made)
      classes.push({ ...klass, plan: await plantPlan(room, { by, courseId: klass.courseId, days }) });
    await insertHistory(room, {
      judged: classes.flatMap(judgeClass),
      span: yearOf(today),
      scale: await ensureScale(room),
    });
    for (const klass of classes) await plantWords(room, klass);
  });
  const identityId = await createIdentity(database, { name: 'Teacher', password: PASSWORD, email: EMAIL });
  await joinSchool(database, { identityId, schoolId, personId, fromOn: from });
  return { name: EMAIL, password: PASSWORD };
}

type Made = Omit<PlannedClass, 'plan'>;

async function plantClasses(
  { id: school_id, db }: InSchool,
  { personId, made, from, today }: { personId: string; made: readonly Made[]; from: string; today: string },
): Promise<void> {
  const since = { school_id, from_on: from };
  await insertMany(db, 'people', [
    { school_id, id: personId, written_language: 'en', spoken_language: 'en' },
  ]);
  await insertMany(db, 'person_names', [
    {
      ...since,
      id: newId(),
      person_id: personId,
      purpose: 'everyday',
      display_name: 'Ms. Five',
      sort_name: 'Five',
      called: 'Ms. Five',
      source: 'bench',
    },
  ] as never);
  await insertMany(db, 'person_roles', [
    { ...since, id: newId(), person_id: personId, role: 'teacher', source: 'bench' },
  ]);
  await insertMany(
    db,
    'courses',
    made.map(({ courseId }, at) => ({
      school_id,
      id: courseId,
      title: `Algebra ${at}`,
      subject: 'Mathematics',
    })),
  );
  await insertMany(
    db,
    'classes',
    made.map(({ classId, courseId }, at) => ({
      school_id,
      id: classId,
      course_id: courseId,
      title: `${at + 1}F`,
      kind: 'scheduled',
      school_year: yearOf(today),
    })),
  );
  await insertMany(
    db,
    'class_staff',
    made.map(({ classId }) => ({
      ...since,
      id: newId(),
      class_id: classId,
      person_id: personId,
      role: 'teacher',
    })),
  );
  await insertMany(
    db,
    'enrollments',
    made.flatMap(({ classId, studentIds }) =>
      studentIds.map((studentId) => ({ ...since, id: newId(), class_id: classId, student_id: studentId })),
    ),
  );
}

function judgeClass({ classId, teacherId, studentIds, plan }: PlannedClass): Judged[] {
  return plan.tasks.flatMap(({ taskId, on }, at) =>
    studentIds.flatMap((studentId, student) =>
      Array.from({ length: GOALS_OF_A_TASK }, (_, which): Judged[] => {
        const goal = plan.goals[(at * GOALS_OF_A_TASK + which) % plan.goals.length];
        if (!goal) return [];
        const grown = 1 + 2.5 * pick('start', student) + (1.5 * at) / plan.tasks.length;
        return [
          {
            ...goal,
            studentId,
            judgeId: teacherId,
            classId,
            taskId,
            attempt: 1,
            level: Math.min(4, Math.max(1, Math.round(grown + pick('level', student, which, at) - 0.5))),
            workedOn: on,
            recordedAt: new Date(`${on}T19:00:00Z`),
            supports: [],
          },
        ];
      }).flat(),
    ),
  );
}

/** Two words to each student in each week, and a question of every fifth student today. */
async function plantWords(
  school: InSchool,
  { classId, teacherId, studentIds, plan }: PlannedClass,
): Promise<void> {
  const weekly = plan.tasks.filter((_, at) => at % 5 === 4);
  const about = (at: number) => plan.goals[at % plan.goals.length]?.goalId ?? null;
  await insertMany(
    school.db,
    'feedback',
    weekly.flatMap(({ on }, week) =>
      studentIds.flatMap((studentId, student) =>
        (['glow.says-why', 'next-step.draw-first'] as const).map((phrase, which) => ({
          school_id: school.id,
          id: newId(),
          kind: phrase.slice(0, phrase.indexOf('.')),
          student_id: studentId,
          goal_id: about(week + student + which),
          class_id: classId,
          phrase,
          given: 'here',
          given_by: teacherId,
          given_on: on,
          given_at: `${on}T20:00:00Z`,
        })),
      ),
    ),
  );
  const last = plan.tasks.at(-1)?.on;
  await insertMany(
    school.db,
    'questions',
    studentIds
      .filter((_, student) => student % 5 === 0)
      .map((studentId, student) => ({
        school_id: school.id,
        id: newId(),
        student_id: studentId,
        class_id: classId,
        goal_id: about(student),
        body: 'When the table starts at 3, where does the line start?',
        language: 'en',
        asked_at: `${last}T21:00:00Z`,
      })),
  );
}
