import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';

/** Where a page says why. */
export function whyAddress({
  klass,
  student,
  goal,
}: {
  readonly klass: Pick<ExplainedEstimate['klass'], 'classId'>;
  readonly student: Pick<ExplainedEstimate['student'], 'studentId'>;
  readonly goal: Pick<ExplainedEstimate['goal'], 'goalId'>;
}): string {
  return `/classes/${klass.classId}/why/${student.studentId}/${goal.goalId}`;
}
