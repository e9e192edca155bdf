import { expressionBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/**
 * An expression: a teacher has judged what the artefact `a` of the statement around it shows: the attempt at the task, or,
 * unprompted, the goal on the day it was handed in. Judgements that were taken back do not count.
 */
export function isJudged(school: InSchool) {
  const e = expressionBuilder<DB, never>();
  const a = (column: string) => sql.ref<string | null>(`a.${column}`);
  return e.exists(
    school.db
      .selectFrom('evidence as v')
      .innerJoin('occasions as o', (join) =>
        join.onRef('o.school_id', '=', 'v.school_id').onRef('o.id', '=', 'v.occasion_id'),
      )
      .leftJoin('evidence_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'v.school_id').onRef('x.evidence_id', '=', 'v.id'),
      )
      .select('v.id')
      .where('v.school_id', '=', school.id)
      .where('v.student_id', '=', sql.ref<string>('a.student_id'))
      .where('x.id', 'is', null)
      .where((on) =>
        on.or([
          on.and([on('o.task_id', '=', a('task_id')), on('o.attempt', '=', sql.ref<number>('a.attempt'))]),
          on.and([
            on('o.task_id', 'is', null),
            on('v.goal_id', '=', a('goal_id')),
            on('v.worked_on', '=', sql.ref<string>('a.worked_on')),
          ]),
        ]),
      ),
  );
}

/** An expression: what the newest look at the artefact `a` says; false where there is none. */
export function lastLook(school: InSchool) {
  const e = expressionBuilder<DB, never>();
  const last = school.db
    .selectFrom('artefact_looks as k')
    .select('k.looked')
    .where('k.school_id', '=', school.id)
    .where('k.artefact_id', '=', sql.ref<string>('a.id'))
    .orderBy('k.looked_at', 'desc')
    .orderBy('k.id', 'desc')
    .limit(1);
  return e.fn.coalesce(last, e.lit(false));
}
