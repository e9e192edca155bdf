import type { InSchool } from '#platform/db/in-school.ts';
import { LEAVES, type MadeYear, type RolloverPlan } from './rollover-plan.ts';

/** Who leaves, and whose grade is raised from what to what. Asks no permission. */
export async function listLeaving(
  school: InSchool,
  { plan, day }: { plan: RolloverPlan; day: string },
): Promise<{ leaving: ReadonlySet<string>; grades: MadeYear['grades'] }> {
  const becomes = new Map(plan.grades.map((each) => [each.grade, each.becomes]));
  if (becomes.size === 0) return { leaving: new Set(), grades: [] };
  const rows = await school.db
    .selectFrom('people as p')
    .innerJoin('person_roles as r', (join) =>
      join.onRef('r.school_id', '=', 'p.school_id').onRef('r.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.grade'])
    .distinct()
    .where('p.school_id', '=', school.id)
    .where('p.grade', 'in', [...becomes.keys()])
    .where('r.role', '=', 'student')
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', day)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', day)]))
    .execute();
  const next = rows.flatMap(({ id, grade }) => {
    const to = grade === null ? undefined : becomes.get(grade);
    return grade !== null && to ? [[id, grade, to] as const] : [];
  });
  return {
    leaving: new Set(next.filter(([, , to]) => to === LEAVES).map(([id]) => id)),
    grades: next.filter(([, , to]) => to !== LEAVES),
  };
}
