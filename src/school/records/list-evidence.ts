import { sql } from 'kysely';
import { asKnownOn, type KnownOn } from '#core/mastery/as-known-on.ts';
import { currentJudgements } from '#core/mastery/current-judgements.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import { levelReader } from '#school/scales/level-reader.ts';
import { occasionTwins, type TwinOf } from './occasion-twins.ts';

/** One judgement of a student's work that stands. */
export interface StandingEvidence extends Judgement {
  readonly goalId: string;
  readonly taskId: string | null;
  /** None where it was seen, and no task's */
  readonly taskTitle: string | null;
  /** Whether it counts towards a level: what is practised counts only where the task says so */
  readonly counts: boolean;
  readonly supports: readonly string[];
  /** What the judge is called today */
  readonly judge: string;
}

/**
 * The judgements of a student's work that stand (neither withdrawn nor superseded) in school years, and of every year
 * where a goal's levels go on; newest work first; of one goal, or of all; where `knownOn` is given, those that stood at
 * the end of that day. Levels are as the newest scale reads them. Asks no permission.
 */
export async function listEvidence(
  school: InSchool,
  ask: {
    studentId: string;
    spans: readonly string[];
    today: string;
    goalId?: string | undefined;
    knownOn?: KnownOn | undefined;
  },
): Promise<StandingEvidence[]> {
  const { studentId, spans, today, goalId, knownOn } = ask;
  if (spans.length === 0) return [];
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'o.school_id').onRef('t.id', '=', 'o.task_id'),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    // One human who judged under two ids is one judge.
    .leftJoin('people as j', (join) =>
      join
        .onRef('j.school_id', '=', 'e.school_id')
        .onRef('j.id', '=', 'e.judge_id')
        .on('j.alias_of', 'is not', null),
    )
    .select((c) => [
      'e.id',
      'e.student_id as whose',
      'e.goal_id as goalId',
      'e.occasion_id as occasionId',
      c.fn.coalesce('j.alias_of', 'e.judge_id').as('judgeId'),
      'e.level',
      'e.scale_version_id as scaleVersionId',
      c.fn.coalesce('t.counts', sql<boolean>`true`).as('counts'),
      'e.worked_on as workedOn',
      'e.recorded_at as recorded',
      'e.supports',
      'o.retake_of_id as retakeOf',
      'o.task_id as taskId',
      't.title as taskTitle',
      'x.withdrawn_at as withdrawn',
    ])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', '=', idsOfPerson(school, studentId))
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'e.school_id').onRef('g.id', '=', 'e.goal_id'),
    )
    .where((e) => e.or([e('e.span', 'in', [...new Set(spans)]), e('g.continuing', '=', true)]))
    .$if(goalId !== undefined, (one) => one.where('e.goal_id', '=', goalId ?? ''))
    .$if(knownOn === undefined, (now) => now.where('x.id', 'is', null))
    .execute();
  const [readLevel, names] = await together([
    levelReader(
      school,
      rows.map(({ scaleVersionId }) => scaleVersionId),
    ),
    listNames(school, { personIds: rows.map(({ judgeId }) => judgeId), today }),
  ]);
  const twinOf = rows.every(({ whose }) => whose === studentId) ? undefined : await twins(school, studentId);
  const recorded = rows.map(({ recorded, withdrawn, whose: _, scaleVersionId, ...row }) => ({
    ...row,
    level: readLevel({ level: row.level, scaleVersionId }),
    occasionId: twinOf?.(row.occasionId) ?? row.occasionId,
    retakeOf: row.retakeOf === null ? null : (twinOf?.(row.retakeOf) ?? row.retakeOf),
    recordedAt: recorded.getTime(),
    withdrawnAt: withdrawn?.getTime() ?? null,
    judge: names.get(row.judgeId)?.display ?? '',
  }));
  const known = knownOn ? asKnownOn(recorded, knownOn) : recorded;
  const judgements = known.map(({ withdrawnAt: _, ...each }) => each);
  const byGoal = Map.groupBy(judgements, (each) => each.goalId);
  const standing = new Set(
    [...byGoal.values()].flatMap((ofGoal) => currentJudgements(ofGoal).map(({ id }) => id)),
  );
  return judgements
    .filter(({ id }) => standing.has(id))
    .toSorted((a, b) =>
      a.workedOn === b.workedOn ? b.recordedAt - a.recordedAt : a.workedOn < b.workedOn ? 1 : -1,
    );
}

async function twins(school: InSchool, studentId: string): Promise<TwinOf> {
  return occasionTwins(school, await samePeople(school, [studentId]));
}
