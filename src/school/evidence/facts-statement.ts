import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import type { StateRow } from '#school/mastery/kept-estimate.ts';

/** Pieces as columns. */
interface Asked {
  readonly schoolId: string;
  readonly classId: string;
  readonly today: string;
  readonly count: number;
  readonly studentIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly occasionIds: readonly (string | null)[];
  /** The task, or the day of an observation */
  readonly of: string;
}

interface Wanted {
  readonly student_id: string;
  readonly goal_id: string;
  readonly occasion_id: string | null;
}

/** What a piece is pinned to, and the occasion it may be of. */
interface Facts {
  readonly studentId: string;
  /** Other ids that the student's work may stand under */
  readonly aliasIds: readonly string[];
  readonly goalId: string;
  /** The year of adoption: what the judgement is pinned to */
  readonly year: string;
  /** The span of the estimate */
  readonly span: string;
  readonly inForceId: string | null;
  /** Whether evidence of the task counts, null where the course has no such task; an observation always does */
  readonly counts: boolean | null;
  /** Whether the goal is made of others, and so has no work of its own */
  readonly isWhole: boolean;
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly occasionId: string | null;
  readonly attempt: number | null;
  readonly workedOn: string | null;
  readonly retakeOfId: string | null;
}

/** The facts of a piece beside its estimate; its columns are null where there is none yet. */
export type FactsRow = Facts & (StateRow | { readonly id: null });

// The attempt and the observation have an index each: these are two statements.
function draw(db: Database, { given, of }: { given: Asked; of: 'task' | 'day' }) {
  return (
    db
      // The limit changes nothing, but lets PostgreSQL expect few rows: with many it would plan anew each time.
      .selectFrom(
        sql<Wanted>`(select * from unnest(${given.studentIds}::uuid[], ${given.goalIds}::uuid[],
        ${given.occasionIds}::uuid[]) limit ${given.count})`.as<'w'>(
          sql`w(student_id, goal_id, occasion_id)`,
        ),
      )
      .innerJoin('classes as c', (join) =>
        join.on('c.school_id', '=', given.schoolId).on('c.id', '=', given.classId),
      )
      .innerJoin('goals as g', (join) =>
        join.on('g.school_id', '=', given.schoolId).onRef('g.id', '=', 'w.goal_id'),
      )
      .leftJoin('estimates as s', (join) =>
        join
          .on('s.school_id', '=', given.schoolId)
          .onRef('s.student_id', '=', 'w.student_id')
          .onRef('s.goal_id', '=', 'w.goal_id')
          .on((e) => e('s.span', '=', spanOf(e.ref('g.continuing'), e.ref('c.school_year')))),
      )
      .where((e) =>
        e.exists(
          e
            .selectFrom('goal_adoptions as a')
            .select('a.id')
            .where('a.school_id', '=', given.schoolId)
            .whereRef('a.goal_id', '=', 'w.goal_id')
            .whereRef('a.course_id', '=', 'c.course_id')
            .whereRef('a.school_year', '=', 'c.school_year'),
        ),
      )
      .where((e) =>
        e.exists(
          e
            .selectFrom('enrollments as n')
            .select('n.id')
            .where('n.school_id', '=', given.schoolId)
            .where('n.class_id', '=', given.classId)
            .whereRef('n.student_id', '=', 'w.student_id')
            .where('n.from_on', '<=', given.today)
            .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', given.today)])),
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
            .select('v.id')
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
      .leftJoinLateral(
        (e) =>
          of === 'task'
            ? e
                .selectFrom('occasions as o')
                .select(['o.id', 'o.attempt', 'o.worked_on', 'o.retake_of_id'])
                .where('o.school_id', '=', given.schoolId)
                .whereRef('o.student_id', '=', 'w.student_id')
                .where('o.task_id', '=', given.of)
                .orderBy((o) => sql`${o.ref('o.id')} is not distinct from ${o.ref('w.occasion_id')}`, 'desc')
                .orderBy('o.attempt', 'desc')
                .limit(1)
                .as('occasion')
            : e
                .selectFrom('occasions as o')
                .select(['o.id', 'o.attempt', 'o.worked_on', 'o.retake_of_id'])
                .where('o.school_id', '=', given.schoolId)
                .whereRef('o.student_id', '=', 'w.student_id')
                .where('o.task_id', 'is', null)
                .where('o.worked_on', '=', given.of)
                .limit(1)
                .as('occasion'),
        (join) => join.onTrue(),
      )
      .select(['w.student_id as studentId', 'w.goal_id as goalId', 'c.school_year as year', 's.id'])
      .select((e) =>
        e
          .exists(
            e
              .selectFrom('goal_rules as u')
              .leftJoin('goal_rule_ends as d', (join) =>
                join
                  .on('d.school_id', '=', given.schoolId)
                  .onRef('d.school_id', '=', 'u.school_id')
                  .onRef('d.rule_id', '=', 'u.id'),
              )
              .select('u.id')
              .where('u.school_id', '=', given.schoolId)
              .whereRef('u.goal_id', '=', 'w.goal_id')
              .where('d.id', 'is', null),
          )
          .$castTo<boolean>()
          .as('isWhole'),
      )
      .select((e) => [
        spanOf(e.ref('g.continuing'), e.ref('c.school_year')).as('span'),
        'g.calculation_id as inForceId',
        of === 'task'
          ? e
              .selectFrom('tasks as t')
              .select('t.counts')
              .where('t.school_id', '=', given.schoolId)
              .where('t.id', '=', given.of)
              .whereRef('t.course_id', '=', 'c.course_id')
              .as('counts')
          : sql<boolean | null>`true`.as('counts'),
        's.calculation_id',
      ])
      .select(['s.weighted_sum', 's.weight', 's.weight_squares', 's.pieces', 's.last_on', 's.revision'])
      .select((e) =>
        sql<string[]>`array(${e
          .selectFrom('people as m')
          .select('m.id')
          .where('m.school_id', '=', given.schoolId)
          .whereRef('m.alias_of', '=', 'w.student_id')})`.as('aliasIds'),
      )
      .select([
        'version.id as goalVersionId',
        'rubric.id as rubricVersionId',
        'scale.id as scaleVersionId',
        'occasion.id as occasionId',
        'occasion.attempt',
        'occasion.worked_on as workedOn',
        'occasion.retake_of_id as retakeOfId',
      ])
  );
}

const ofTask = prepareStatement<Asked, FactsRow>((db, given) => draw(db, { given, of: 'task' }));
const ofDay = prepareStatement<Asked, FactsRow>((db, given) => draw(db, { given, of: 'day' }));

/**
 * The facts of work at a task (`of` is its id), or of an observation (`of` is its school day). One row per piece;
 * none where the class's course has not adopted the goal in its year, or the student is not in the class today.
 */
export const selectFacts = { ofTask, ofDay };
