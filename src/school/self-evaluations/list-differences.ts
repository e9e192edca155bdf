import { seesOtherwise } from '#core/feedback/sees-otherwise.ts';
import type { Status } from '#core/mastery/estimate-from.ts';
import { holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { keptId } from '#school/people/kept-id.ts';
import { currentScale } from '#school/scales/current-scale.ts';

/** A student who sees themself a level or more away from what holds of them on a goal. */
export interface Difference {
  readonly classId: string;
  readonly studentId: string;
  readonly goalId: string;
  readonly selfEvaluationId: string;
  /** Where the student sees themself */
  readonly level: number;
  /** The level that holds: the estimate's word, or a teacher's judgement above it */
  readonly held: number;
  readonly saidAt: Date;
}

/**
 * Of all students the actor teaches today, the newest self-evaluation of each student and goal that is a level or more
 * away from what holds, newest first; each student and goal once, in the first of the classes. What was said on another
 * scale than the school's of today is not compared. Two statements whatever the number of students.
 */
export async function listDifferences(school: InSchool, { by }: { by: Actor }): Promise<Difference[]> {
  const { teaches, today } = by.standing;
  const classIds = [...new Set(teaches.map(({ classId }) => classId))];
  const scale = classIds.length === 0 ? undefined : await currentScale(school);
  if (!scale) return [];
  const rows = await readNewest(school, { classIds, today });
  const found = rows.flatMap(({ scaleId, status, word, overrideLevel, overrideShown, ...row }) => {
    const held = holdEstimate({ status: status as Status, word, overrideLevel, overrideShown }).word;
    if (scaleId !== scale.id || held === null || !seesOtherwise(row.level, held)) return [];
    return [{ ...row, held }];
  });
  const once = new Map(found.map((each) => [each.selfEvaluationId, each] as const).reverse());
  return [...once.values()].toSorted((a, b) => b.saidAt.getTime() - a.saidAt.getTime());
}

/** The newest self-evaluation of each student and goal of these classes, with the estimate beside it. */
function readNewest(school: InSchool, { classIds, today }: { classIds: readonly string[]; today: string }) {
  return school.db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'a.school_id').onRef('g.id', '=', 'a.goal_id'),
    )
    .innerJoin('self_evaluations as s', (join) =>
      join.onRef('s.school_id', '=', 'a.school_id').onRef('s.goal_id', '=', 'a.goal_id'),
    )
    .innerJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 's.school_id')
        .onRef('p.id', '=', 's.student_id')
        .on('n.student_id', '=', keptId('p')),
    )
    .innerJoin('estimates as e', (join) =>
      join
        .onRef('e.school_id', '=', 'n.school_id')
        .onRef('e.student_id', '=', 'n.student_id')
        .onRef('e.goal_id', '=', 'a.goal_id')
        .on((on) => on('e.span', '=', spanOf(on.ref('g.continuing'), on.ref('a.school_year')))),
    )
    .leftJoin('self_evaluation_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 's.school_id').onRef('x.self_evaluation_id', '=', 's.id'),
    )
    .distinctOn(['c.title', 'c.id', 'n.student_id', 's.goal_id'])
    .select(['c.id as classId', 'n.student_id as studentId', 's.goal_id as goalId'])
    .select(['s.id as selfEvaluationId', 's.level', 's.scale_version_id as scaleId', 's.said_at as saidAt'])
    .select(['e.status', 'e.word', 'e.override_level as overrideLevel', 'e.override_shown as overrideShown'])
    .where('c.school_id', '=', school.id)
    .where('s.school_id', '=', school.id)
    .where('c.id', 'in', [...classIds])
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('x.id', 'is', null)
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('c.title')
    .orderBy('c.id')
    .orderBy('n.student_id')
    .orderBy('s.goal_id')
    .orderBy('s.said_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
}
