import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FollowingTerm } from './make-terms.ts';
import type { RolloverPlan } from './rollover-plan.ts';

interface Given {
  readonly plan: RolloverPlan;
  /** By the old term, the one that follows it */
  readonly terms: ReadonlyMap<string, FollowingTerm>;
  /** Whoever is in a class after this day stays to its end */
  readonly stay: string;
  readonly leaving: ReadonlySet<string>;
}

/** A class to come, and the one it goes on from. */
interface NextClass {
  readonly id: string;
  readonly oldId: string;
  readonly startsOn: string;
  readonly termIds: readonly string[];
  readonly together: boolean;
  readonly teachers: boolean;
}

/** Makes the classes of the next year with their terms, students and teachers, from the first day of each. */
export async function makeClasses(
  school: InSchool,
  { plan, terms, stay, leaving }: Given,
): Promise<{ classIds: string[]; students: number }> {
  const oldIds = plan.classes.map(({ classId }) => classId);
  if (oldIds.length === 0) return { classIds: [], students: 0 };
  const old = await school.db
    .selectFrom('classes')
    .select(['id', 'code', 'kind'])
    .where('school_id', '=', school.id)
    .where('school_year', '=', plan.fromYear)
    .where('id', 'in', oldIds)
    .execute();
  const met = await school.db
    .selectFrom('class_terms')
    .select(['class_id as classId', 'term_id as termId'])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', oldIds)
    .execute();
  const chosen = plan.classes.filter(({ classId }) => old.some(({ id }) => id === classId));
  const next = chosen.map((each): NextClass => {
    const following = met
      .filter(({ classId }) => classId === each.classId)
      .flatMap(({ termId }) => terms.get(termId) ?? []);
    return {
      id: newId(),
      oldId: each.classId,
      startsOn: beginning(plan.startsOn, following),
      termIds: following.map(({ termId }) => termId),
      together: each.students === 'together',
      teachers: each.teachers,
    };
  });
  const school_id = school.id;
  await insertMany(
    school.db,
    'classes',
    next.map(({ id, startsOn }, index) => {
      const { classId, title, courseId } = chosen[index] as (typeof chosen)[number];
      const before = old.find((each) => each.id === classId);
      return {
        school_id,
        id,
        course_id: courseId,
        title,
        code: before?.code ?? null,
        kind: before?.kind ?? 'scheduled',
        school_year: plan.toYear,
        starts_on: startsOn,
      };
    }),
  );
  await insertMany(
    school.db,
    'class_terms',
    next.flatMap(({ id, termIds }) =>
      termIds.map((termId) => ({ school_id, id: newId(), class_id: id, term_id: termId })),
    ),
  );
  await keepTeachers(
    school,
    next.filter(({ teachers }) => teachers),
    stay,
  );
  const students = await keepTogether(school, {
    next: next.filter(({ together }) => together),
    stay,
    leaving,
  });
  return { classIds: next.map(({ id }) => id), students };
}

/** The first day of the year, or of the term with which the class begins. */
function beginning(firstDay: string, terms: readonly FollowingTerm[]): string {
  const starts = terms.map(({ startsOn }) => startsOn).toSorted();
  const [first] = starts;
  return first !== undefined && first > firstDay ? first : firstDay;
}

async function keepTeachers(school: InSchool, next: readonly NextClass[], stay: string): Promise<void> {
  if (next.length === 0) return;
  const rows = await school.db
    .selectFrom('class_staff')
    .select(['class_id as classId', 'person_id as personId', 'role'])
    .distinct()
    .where('school_id', '=', school.id)
    .where(
      'class_id',
      'in',
      next.map(({ oldId }) => oldId),
    )
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', stay)]))
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .execute();
  const byClass = Map.groupBy(rows, ({ classId }) => classId);
  await insertMany(
    school.db,
    'class_staff',
    next.flatMap(({ id, oldId, startsOn }) =>
      (byClass.get(oldId) ?? []).map(({ personId, role }) => ({
        school_id: school.id,
        id: newId(),
        class_id: id,
        person_id: personId,
        role,
        from_on: startsOn,
      })),
    ),
  );
}

async function keepTogether(
  school: InSchool,
  { next, stay, leaving }: { next: readonly NextClass[]; stay: string; leaving: ReadonlySet<string> },
): Promise<number> {
  if (next.length === 0) return 0;
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.student_id'),
    )
    .select(['n.class_id as classId', 'n.student_id as studentId'])
    .distinct()
    .where('n.school_id', '=', school.id)
    .where(
      'n.class_id',
      'in',
      next.map(({ oldId }) => oldId),
    )
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', stay)]))
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', e.ref('n.from_on'))]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', stay)]))
    .execute();
  const going = rows.filter(({ studentId }) => !leaving.has(studentId));
  const byClass = Map.groupBy(going, ({ classId }) => classId);
  await insertMany(
    school.db,
    'enrollments',
    next.flatMap(({ id, oldId, startsOn }) =>
      (byClass.get(oldId) ?? []).map(({ studentId }) => ({
        school_id: school.id,
        id: newId(),
        class_id: id,
        student_id: studentId,
        from_on: startsOn,
      })),
    ),
  );
  return new Set(going.map(({ studentId }) => studentId)).size;
}
