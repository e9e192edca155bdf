import type { Status } from '#core/mastery/estimate-from.ts';
import type { GoalFact, WeekFacts } from '#core/messages/week-facts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { homePhrases } from '../home-phrases.ts';
import { loadChances } from './load-chances.ts';
import { loadEvidence, type StandingJudgement } from './load-evidence.ts';
import { loadFeedback } from './load-feedback.ts';
import { type CourseGoal, loadGoals } from './load-goals.ts';
import type { WeekScope } from './scope.ts';

/** What is known of each student of a course in a week: seven statements, however many students there are. */
export async function loadClassWeek(school: InSchool, scope: WeekScope): Promise<Map<string, WeekFacts>> {
  const scale = await currentScale(school);
  const goals = await loadGoals(school, scope);
  const evidence = await loadEvidence(school, scope, goals);
  const feedback = await loadFeedback(school, scope, goals);
  const chances = await loadChances(school, scope);
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
    statuses: ReadonlyMap<string, Status>;
  },
): GoalFact {
  return {
    goalId,
    inFocus,
    status: known.statuses.get(`${known.studentId} ${goalId}`) ?? 'no-evidence',
    evidenceIds: known.judgements.filter((each) => each.goalId === goalId).map(({ id }) => id),
  };
}

async function loadStatuses(
  school: InSchool,
  { studentIds, schoolYear }: WeekScope,
  goals: readonly CourseGoal[],
): Promise<Map<string, Status>> {
  if (studentIds.length === 0 || goals.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('estimates')
    .select(['student_id as studentId', 'goal_id as goalId', 'status'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where(
      'goal_id',
      'in',
      goals.map(({ goalId }) => goalId),
    )
    .where((e) => e('span', '=', spanOfGoal(school, { goal: 'estimates.goal_id', year: schoolYear })))
    .execute();
  return new Map(rows.map(({ studentId, goalId, status }) => [`${studentId} ${goalId}`, status as Status]));
}
