import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { findName } from '#school/people/find-name.ts';
import { listNames } from '#school/people/list-names.ts';
import { getSchoolClass, type KeptClass } from './get-school-class.ts';
import { permitRoster } from './permit-roster.ts';

/** What a move would mean, said before it is made. */
export interface DescribedMove {
  readonly student: { readonly studentId: string; readonly display: string; readonly called: string };
  readonly from: KeptClass;
  /** Undefined until a class is chosen */
  readonly to:
    | {
        readonly klass: KeptClass;
        /** Goals on the table of both courses in the year: estimates go on */
        readonly shared: number;
        /** Of those, how many the student has evidence of */
        readonly begun: number;
        /** Goals of the old course alone: what is there stays readable, nothing is added */
        readonly left: number;
        /** Goals of the new course alone */
        readonly fresh: number;
        /** Who reads the student's whole record from that day on and did not before */
        readonly gains: readonly string[];
        /** Who does not see the student any more from that day on */
        readonly loses: readonly string[];
      }
    | undefined;
}

/** Throws NotFound where the actor may not move students, or the student is not in the class today or later. */
export async function describeMove(
  school: InSchool,
  move: { by: Actor; classId: string; studentId: string; toClassId: string | undefined; day: string },
): Promise<DescribedMove> {
  const { by, classId, studentId, toClassId, day } = move;
  permitRoster(by);
  const from = await getSchoolClass(school, classId);
  const places = await listPlaces(school, studentId, day);
  const name = await findName(school, { personId: studentId, today: by.standing.today });
  const isHere = places.some((place) => place.classId === classId);
  if (!name || !isHere) throw new NotFound('The student is not in this class.');
  const student = { studentId, ...name };
  if (!toClassId || toClassId === classId) return { student, from, to: undefined };
  const klass = await getSchoolClass(school, toClassId);
  const old = await goalsOf(school, from);
  const next = await goalsOf(school, klass);
  const shared = from.schoolYear === klass.schoolYear ? [...next].filter((id) => old.has(id)) : [];
  return {
    student,
    from,
    to: {
      klass,
      shared: shared.length,
      begun: await countBegun(school, { studentId, goalIds: shared, span: klass.schoolYear }),
      left: old.size - shared.length,
      fresh: next.size - shared.length,
      ...(await whoSees(school, {
        before: places.map((place) => place.classId),
        after: [...places.map((place) => place.classId).filter((id) => id !== classId), toClassId],
        day,
        today: by.standing.today,
      })),
    },
  };
}

async function goalsOf(school: InSchool, { courseId, schoolYear }: KeptClass): Promise<Set<string>> {
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  return new Set(adoptions.filter(({ setAside }) => !setAside).map(({ goalId }) => goalId));
}

/** The classes the student is in on the day or later. */
function listPlaces(school: InSchool, studentId: string, day: string): Promise<{ classId: string }[]> {
  return school.db
    .selectFrom('enrollments')
    .select('class_id as classId')
    .distinct()
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .execute();
}

async function countBegun(
  school: InSchool,
  { studentId, goalIds, span }: { studentId: string; goalIds: readonly string[]; span: string },
): Promise<number> {
  if (goalIds.length === 0) return 0;
  const { begun } = await school.db
    .selectFrom('estimates')
    .select((e) => e.fn.countAll<number>().as('begun'))
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('goal_id', 'in', goalIds)
    .where((e) => e('span', '=', spanOfGoal(school, { goal: 'estimates.goal_id', year: span })))
    .where('pieces', '>', 0)
    .executeTakeFirstOrThrow();
  return Number(begun);
}

async function whoSees(
  school: InSchool,
  { before, after, day, today }: { before: string[]; after: string[]; day: string; today: string },
): Promise<{ gains: string[]; loses: string[] }> {
  const rows = await school.db
    .selectFrom('class_staff')
    .select(['class_id as classId', 'person_id as personId'])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', [...new Set([...before, ...after])])
    .where('from_on', '<=', day)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .orderBy('role', 'desc')
    .orderBy('from_on')
    .execute();
  const teaching = (classIds: readonly string[]) =>
    new Set(rows.filter(({ classId }) => classIds.includes(classId)).map(({ personId }) => personId));
  const [saw, sees] = [teaching(before), teaching(after)];
  const names = await listNames(school, { personIds: [...saw, ...sees], today });
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id)?.display ?? []);
  return {
    gains: named([...sees].filter((id) => !saw.has(id))),
    loses: named([...saw].filter((id) => !sees.has(id))),
  };
}
