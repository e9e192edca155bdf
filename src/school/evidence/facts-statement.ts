import { sql } from 'kysely';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** Pieces as columns, in one order. Either a task is given or the day of an observation. */
interface Asked {
  readonly schoolId: string;
  readonly count: number;
  readonly ids: readonly string[];
  readonly studentIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly occasionIds: readonly (string | null)[];
  readonly taskId: string | null;
  readonly seenOn: string | null;
}

interface Wanted {
  readonly id: string;
  readonly student_id: string;
  readonly goal_id: string;
  readonly occasion_id: string | null;
  readonly at: number;
}

/** What a piece is pinned to, the occasion it may be of, and (b…) the judgement that has its id already. */
export interface FactsRow {
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly cut: number;
  readonly levels: readonly number[];
  readonly keys: readonly string[];
  readonly occasionId: string | null;
  readonly attempt: number | null;
  readonly workedOn: string | null;
  readonly retakeOfId: string | null;
  readonly bStudentId: string | null;
  readonly bGoalId: string | null;
  readonly bJudgeId: string | null;
  readonly bLevel: number | null;
  readonly bClassId: string | null;
  readonly bOccasionId: string | null;
}

/** One row per piece, in the order asked. */
export const selectFacts = prepareStatement<Asked, FactsRow>((db, given) =>
  db
    // The limit changes nothing, but lets PostgreSQL expect few rows: with many it would plan anew each time.
    .selectFrom(
      sql<Wanted>`(select * from unnest(${given.ids}::uuid[], ${given.studentIds}::uuid[], ${given.goalIds}::uuid[],
        ${given.occasionIds}::uuid[]) with ordinality limit ${given.count})`.as<'w'>(
        sql`w(id, student_id, goal_id, occasion_id, at)`,
      ),
    )
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('goal_versions as v')
          .select('v.id')
          .where('v.school_id', '=', given.schoolId)
          .whereRef('v.goal_id', '=', 'w.goal_id')
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('scale_versions as v')
          .select((s) => [
            'v.id',
            'v.cut',
            s
              .selectFrom('scale_levels as l')
              .select((l) =>
                sql<number[]>`array_agg(${l.ref('l.level')} order by ${l.ref('l.level')})`.as('levels'),
              )
              .where('l.school_id', '=', given.schoolId)
              .whereRef('l.scale_version_id', '=', 'v.id')
              .as('levels'),
            s
              .selectFrom('scale_levels as l')
              .select((l) =>
                sql<string[]>`array_agg(${l.ref('l.key')} order by ${l.ref('l.level')})`.as('keys'),
              )
              .where('l.school_id', '=', given.schoolId)
              .whereRef('l.scale_version_id', '=', 'v.id')
              .as('keys'),
          ])
          .where('v.school_id', '=', given.schoolId)
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('scale'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('rubric_versions as v')
          .select('v.id')
          .where('v.school_id', '=', given.schoolId)
          .whereRef('v.goal_id', '=', 'w.goal_id')
          .whereRef('v.scale_version_id', '=', 'scale.id')
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('rubric'),
      (join) => join.onTrue(),
    )
    // The attempt and the observation have an index each; only one of the two is asked for.
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('occasions as o')
          .select(['o.id', 'o.attempt', 'o.worked_on', 'o.retake_of_id'])
          .where('o.school_id', '=', given.schoolId)
          .whereRef('o.student_id', '=', 'w.student_id')
          .where('o.task_id', '=', given.taskId)
          .orderBy((o) => sql`${o.ref('o.id')} is not distinct from ${o.ref('w.occasion_id')}`, 'desc')
          .orderBy('o.attempt', 'desc')
          .limit(1)
          .as('tried'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('occasions as o')
          .select(['o.id', 'o.attempt', 'o.worked_on', 'o.retake_of_id'])
          .where('o.school_id', '=', given.schoolId)
          .whereRef('o.student_id', '=', 'w.student_id')
          .where('o.task_id', 'is', null)
          .where('o.worked_on', '=', given.seenOn)
          .limit(1)
          .as('seen'),
      (join) => join.onTrue(),
    )
    .leftJoin('evidence as b', (join) =>
      join.onRef('b.id', '=', 'w.id').on('b.school_id', '=', given.schoolId),
    )
    .select((e) => [
      'version.id as goalVersionId',
      'rubric.id as rubricVersionId',
      'scale.id as scaleVersionId',
      'scale.cut',
      e.fn.coalesce('scale.levels', sql<number[]>`'{}'`).as('levels'),
      e.fn.coalesce('scale.keys', sql<string[]>`'{}'`).as('keys'),
      e.fn.coalesce('tried.id', 'seen.id').as('occasionId'),
      e.fn.coalesce('tried.attempt', 'seen.attempt').as('attempt'),
      e.fn.coalesce('tried.worked_on', 'seen.worked_on').as('workedOn'),
      e.fn.coalesce('tried.retake_of_id', 'seen.retake_of_id').as('retakeOfId'),
      'b.student_id as bStudentId',
      'b.goal_id as bGoalId',
      'b.judge_id as bJudgeId',
      'b.level as bLevel',
      'b.class_id as bClassId',
      'b.occasion_id as bOccasionId',
    ])
    .orderBy('w.at'),
);
