import type { Status } from '#core/mastery/estimate-from.ts';
import { holdEstimate } from '#core/mastery/hold-estimate.ts';
import { standingOverride } from '#core/mastery/standing-override.ts';
import type { GoalFact, WeekFacts } from '#core/messages/week-facts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { listOverrides, overridesOfCell } from '#school/records/list-overrides.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { homePhrases } from '../home-phrases.ts';
import { listPlaces } from './list-places.ts';
import { loadChances } from './load-chances.ts';
import { loadDropIns } from './load-drop-ins.ts';
import { loadEvidence, type StandingJudgement } from './load-evidence.ts';
import { loadFeedback } from './load-feedback.ts';
import { type CourseGoal, loadGoals } from './load-goals.ts';
import type { WeekScope } from './scope.ts';

/** What is known of each student of a course in a week: a dozen statements, however many students there are. */
export async function loadClassWeek(school: InSchool, scope: WeekScope): Promise<Map<string, WeekFacts>> {
  const scale = await currentScale(school);
  const goals = await loadGoals(school, scope);
  const evidence = await loadEvidence(school, scope, goals);
  const feedback = await loadFeedback(school, scope, goals);
  const places = await listPlaces(school, scope);
  const chances = await loadChances(school, scope, places);
  const dropIns = await loadDropIns(school, scope, places);
  const statuses = await loadStatuses(school, scope, goals);
  return new Map(
    scope.studentIds.map((studentId) => {
      const judgements = evidence.get(studentId) ?? [];
      const facts: WeekFacts = {
        week: scope.week,
        today: scope.today,
        cut: scale?.cut ?? Number.POSITIVE_INFINITY,
        goals: goals.map((goal) => goalFact(goal, { studentId, judgements, statuses })),
        evidence: judgements
          .filter(({ workedOn }) => workedOn >= scope.week && workedOn <= scope.until)
          .map(({ id, goalId, level, workedOn }) => ({ id, goalId, level, workedOn })),
        feedback: feedback.get(studentId) ?? [],
        chances: chances.get(studentId) ?? [],
        dropIns: dropIns.get(studentId) ?? [],
        homePhrases,
      };
      return [studentId, facts];
    }),
  );
}

function goalFact(
  { goalId, inFocus }: CourseGoal,
  known: {
    studentId: string;
    judgements: readonly StandingJudgement[];
    statuses: ReadonlyMap<string, KnownStatus>;
  },
): GoalFact {
  const { status, overrideId } = known.statuses.get(`${known.studentId} ${goalId}`) ?? nothingYet;
  return {
    goalId,
    inFocus,
    status,
    overrideId,
    evidenceIds: known.judgements.filter((each) => each.goalId === goalId).map(({ id }) => id),
  };
}

/** What is said of a goal, and the teacher's judgement that says so, if one does. */
type KnownStatus = Pick<GoalFact, 'status' | 'overrideId'>;

const nothingYet: KnownStatus = { status: 'no-evidence' };

async function loadStatuses(
  school: InSchool,
  { studentIds, schoolYear }: WeekScope,
  goals: readonly CourseGoal[],
): Promise<Map<string, KnownStatus>> {
  if (studentIds.length === 0 || goals.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('estimates')
    .select(['student_id as studentId', 'goal_id as goalId', 'span', 'status', 'word'])
    .select(['override_level as overrideLevel', 'override_shown as overrideShown'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where(
      'goal_id',
      'in',
      goals.map(({ goalId }) => goalId),
    )
    .where((e) => e('span', '=', spanOfGoal(school, { goal: 'estimates.goal_id', year: schoolYear })))
    .execute();
  const judged = rows.filter(({ overrideLevel }) => overrideLevel !== null);
  const overrides = await listOverrides(school, {
    studentIds: [...new Set(judged.map(({ studentId }) => studentId))],
    goalIds: [...new Set(judged.map(({ goalId }) => goalId))],
  });
  return new Map(
    rows.map((row) => {
      const { status, isJudged } = holdEstimate({ ...row, status: row.status as Status });
      const overrideId = isJudged ? standingOverride(overridesOfCell(overrides, row))?.id : undefined;
      return [`${row.studentId} ${row.goalId}`, { status, overrideId }];
    }),
  );
}
