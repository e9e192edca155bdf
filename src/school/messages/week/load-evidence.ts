import { currentJudgements } from '#core/mastery/current-judgements.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import { occasionTwins } from '#school/records/occasion-twins.ts';
import type { CourseGoal } from './load-goals.ts';
import type { WeekScope } from './scope.ts';

/** A judgement that stands, with whose it is. */
export interface StandingJudgement extends Judgement {
  readonly studentId: string;
  readonly goalId: string;
}

/**
 * The judgements that stand today, by student: this week's on any goal of the course, and the year's on the
 * goals in focus (a sentence about a shown goal rests on them). Oldest first.
 */
export async function loadEvidence(
  school: InSchool,
  { studentIds, schoolYear, week, until }: WeekScope,
  goals: readonly CourseGoal[],
): Promise<Map<string, StandingJudgement[]>> {
  if (studentIds.length === 0 || goals.length === 0) return new Map();
  const focus = goals.filter(({ inFocus }) => inFocus).map(({ goalId }) => goalId);
  const people = await samePeople(school, studentIds);
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('evidence_withdrawals as w', (join) =>
      join
        .onRef('w.school_id', '=', 'e.school_id')
        .onRef('w.evidence_id', '=', 'e.id')
        .on('w.school_id', '=', school.id),
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
      'e.student_id as studentId',
      'e.goal_id as goalId',
      'e.occasion_id as occasionId',
      c.fn.coalesce('j.alias_of', 'e.judge_id').as('judgeId'),
      'e.level',
      'e.worked_on as workedOn',
      'e.recorded_at as recordedAt',
      'o.retake_of_id as retakeOf',
    ])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', 'in', people.all)
    .where(
      'e.goal_id',
      'in',
      goals.map(({ goalId }) => goalId),
    )
    .where('w.id', 'is', null)
    .where((e) =>
      e.or([
        e.and([e('e.worked_on', '>=', week), e('e.worked_on', '<=', until)]),
        ...(focus.length > 0
          ? [
              e.and([
                e('e.goal_id', 'in', focus),
                e('e.span', '=', schoolYear),
                e('e.worked_on', '<=', until),
              ]),
            ]
          : []),
      ]),
    )
    .execute();
  const twinOf = await occasionTwins(school, people);
  const judgements = rows.map((row) => ({
    ...row,
    studentId: people.keptOf(row.studentId),
    occasionId: twinOf(row.occasionId),
    retakeOf: row.retakeOf === null ? null : twinOf(row.retakeOf),
    recordedAt: row.recordedAt.getTime(),
  }));
  const byStudent = Map.groupBy(judgements, ({ studentId }) => studentId);
  return new Map([...byStudent].map(([studentId, ofStudent]) => [studentId, standing(ofStudent)]));
}

function standing(ofStudent: readonly StandingJudgement[]): StandingJudgement[] {
  const byId = new Map(ofStudent.map((each) => [each.id, each]));
  const perGoal = Map.groupBy(ofStudent, ({ goalId }) => goalId);
  return [...perGoal.values()]
    .flatMap(currentJudgements)
    .flatMap(({ id }) => byId.get(id) ?? [])
    .toSorted((a, b) => a.workedOn.localeCompare(b.workedOn, 'en') || a.recordedAt - b.recordedAt);
}
