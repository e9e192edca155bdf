import type { Status } from '#core/mastery/estimate-from.ts';
import { type Explanation, explain } from '#core/mastery/explain.ts';
import { holdEstimate } from '#core/mastery/hold-estimate.ts';
import { standingOverride } from '#core/mastery/standing-override.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { listEvidence, type StandingEvidence } from '#school/records/list-evidence.ts';
import { listOverrides, overridesOfCell, type RecordedOverride } from '#school/records/list-overrides.ts';
import { piecesThatCount } from '#school/records/pieces-that-count.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { listGoalWords } from './list-goal-words.ts';
import type { PackageContent } from './package-content.ts';

/** How what is no person's own words is said in a package. */
export interface PackageWords {
  /** BCP 47 */
  readonly language: string;
  level(level: number, scale: Scale): string;
  why(explanation: Explanation, scale: Scale): readonly string[];
  /** That a teacher judged so above what the pieces say, and the reason as it was written */
  judged(override: RecordedOverride, scale: Scale): readonly string[];
  /** A sentence of the phrase bank as it is said to the student */
  phrase(phrase: string): string | null;
}

/** Every goal on which a student has evidence, in any year, with what it says and why. Asks no permission. */
export async function gatherGoals(
  school: InSchool,
  {
    studentId,
    today,
    scale,
    words,
  }: { studentId: string; today: string; scale: CurrentScale; words: PackageWords },
): Promise<PackageContent['goals']> {
  const estimates = await school.db
    .selectFrom('estimates')
    .select(['goal_id as goalId', 'span', 'status', 'word', 'pieces'])
    .select(['override_level as overrideLevel', 'override_shown as overrideShown'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where((e) => e.or([e('pieces', '>', 0), e('override_level', 'is not', null)]))
    .orderBy('span')
    .orderBy('goal_id')
    .execute();
  const evidence = await listEvidence(school, { studentId, spans: estimates.map(({ span }) => span), today });
  const classes = await classesOf(
    school,
    evidence.map(({ id }) => id),
  );
  const goalWords = await listGoalWords(
    school,
    estimates.map(({ goalId }) => goalId),
  );
  const goalOf = await calculationsOfGoals(school, {
    goalIds: estimates.map(({ goalId }) => goalId),
    scale,
  });
  const overrides = await listOverrides(school, { studentIds: [studentId] });
  return estimates.flatMap((estimate) => {
    const { goalId, span, pieces } = estimate;
    const { status, word } = holdEstimate({ ...estimate, status: estimate.status as Status });
    const said = goalWords.get(goalId);
    if (!said) return [];
    const override = standingOverride(overridesOfCell(overrides, { studentId, goalId, span }));
    const ofGoal = evidence.filter(
      (each) => each.goalId === goalId && (span === 'continuing' || classes.get(each.id)?.span === span),
    );
    const describe = (each: StandingEvidence) => ({
      workedOn: each.workedOn,
      level: each.level,
      levelWord: words.level(each.level, scale),
      task: each.taskTitle,
      class: classes.get(each.id)?.title ?? null,
      judge: each.judge,
      supports: [...each.supports],
    });
    return {
      id: goalId,
      kind: said.kind,
      course: said.courses.get(span) ?? said.course,
      span,
      wordings: said.wordings,
      status,
      level: word,
      levelWord: word === null ? null : words.level(word, scale),
      pieces,
      why: [
        ...(override ? words.judged(override, scale) : []),
        ...words.why(explain(piecesThatCount(ofGoal), goalOf(goalId).calculation), scale),
      ],
      evidence: ofGoal.map(describe),
    };
  });
}

/** In which class, and for which year, a judgement was made. */
async function classesOf(
  school: InSchool,
  evidenceIds: readonly string[],
): Promise<Map<string, { title: string | null; span: string }>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence as e')
    .leftJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'e.school_id').onRef('c.id', '=', 'e.class_id'),
    )
    .select(['e.id', 'e.span', 'c.title'])
    .where('e.school_id', '=', school.id)
    .where('e.id', 'in', evidenceIds)
    .execute();
  return new Map(rows.map(({ id, title, span }) => [id, { title, span }]));
}
