import { mayReadAsStaff } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { listChosenMethods } from '#school/calculations/list-chosen-methods.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { describeStudent, type StudentDescription } from './describe-student.ts';
import { type ExplainedEvidence, explainEvidence } from './explain-evidence.ts';
import { listEvidence, type StandingEvidence } from './list-evidence.ts';
import { listStandingOverrides } from './list-standing-overrides.ts';
import { listStudentGoals, type StudentGoal } from './list-student-goals.ts';

/** A goal with the work it rests on. */
export interface RecordedGoal extends StudentGoal {
  /** The judgements that stand, newest work first */
  readonly evidence: readonly StandingEvidence[];
  /** Why the level is what it is; none where the school has no scale yet */
  readonly why: ExplainedEvidence | undefined;
}

/** A student's record as staff read it. */
export interface StudentRecord extends StudentDescription {
  readonly studentId: string;
  readonly name: PersonName;
  readonly scale: CurrentScale | undefined;
  /** Newest first */
  readonly feedback: readonly GivenFeedback[];
  readonly goals: readonly RecordedGoal[];
}

/**
 * Opens a student's record of the year for staff who teach the student, have them on a caseload or lead the school,
 * and writes the line of the look. Throws NotFound for anybody else.
 */
export async function openStudentRecord(
  school: InSchool,
  { by, studentId, language }: { by: Actor; studentId: string; language: string },
): Promise<StudentRecord> {
  const { today } = by.standing;
  if (!isId(studentId)) throw new NotFound('There is no such student.');
  const relation = mayReadAsStaff(by.standing, await loadStudentFacts(school, { studentId, today }));
  if (!relation) throw new NotFound('There is no such student.');
  const name = await findName(school, { personId: studentId, today });
  const goals = await listStudentGoals(school, { studentId, today, language });
  const evidence = await listEvidence(school, { studentId, spans: goals.map(({ span }) => span), today });
  const feedback = await listFeedback(school, { by, studentId, language });
  await writeAudit(school, by, { act: 'student.look', relation, subject: 'student', ids: [studentId] });
  const byGoal = Map.groupBy(evidence, ({ goalId }) => goalId);
  const scale = await currentScale(school);
  const goalOf =
    scale && (await calculationsOfGoals(school, { goalIds: goals.map(({ goalId }) => goalId), scale }));
  const choiceOf = await listChosenMethods(
    school,
    goals.map(({ goalId }) => goalOf?.(goalId).id ?? null),
  );
  const cells = goals.map(({ goalId, span }) => ({
    goalId,
    span: goalOf?.(goalId).continuing ? 'continuing' : span,
  }));
  const overrides = await listStandingOverrides(school, { studentId, cells, today });
  return {
    ...(await describeStudent(school, { studentId, today })),
    studentId,
    name: name ?? { display: '', called: '' },
    scale,
    feedback,
    goals: goals.map((goal) => {
      const ofGoal = byGoal.get(goal.goalId) ?? [];
      return {
        ...goal,
        evidence: ofGoal,
        why:
          goalOf &&
          explainEvidence(ofGoal, {
            ...goalOf(goal.goalId),
            choice: choiceOf(goalOf(goal.goalId).id),
            override: overrides.get(goal.goalId),
          }),
      };
    }),
  };
}
