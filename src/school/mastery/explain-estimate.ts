import { type Explanation, explain } from '#core/mastery/explain.ts';
import { type LevelFrom, traceLevels } from '#core/mastery/trace-levels.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { listEvidence, type StandingEvidence } from '#school/records/list-evidence.ts';
import { piecesThatCount } from '#school/records/pieces-that-count.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { listMapGoals, type MapGoal } from './list-map-goals.ts';

/** An estimate with the exact evidence, its weight, and what would change it. */
export interface ExplainedEstimate {
  readonly klass: ClassFacts;
  readonly student: PersonName & { readonly studentId: string };
  readonly goal: MapGoal;
  readonly scale: CurrentScale;
  readonly explanation: Explanation;
  /** The judgements that stand, newest work first */
  readonly evidence: readonly StandingEvidence[];
  /** How the word went over time */
  readonly trace: readonly LevelFrom[];
  /** The tasks of the course that give evidence of the goal */
  readonly tasks: readonly { readonly taskId: string; readonly title: string }[];
}

/**
 * Explains what a student's pieces on a goal say to those who teach the student in the class, and writes the
 * audit line of the look. Throws NotFound where class, student or goal are not theirs.
 */
export async function explainEstimate(
  school: InSchool,
  ask: { by: Actor; classId: string; studentId: string; goalId: string; language: string },
): Promise<ExplainedEstimate> {
  const { by, classId, studentId, goalId, language } = ask;
  const { standing } = by;
  const klass = await findClass(school, { by, classId });
  if (!klass || !isId(studentId)) throw new NotFound('There is no such class or student.');
  const facts = await loadStudentFacts(school, { studentId, today: standing.today });
  const relation = mayTeachStudent(standing, { ...facts, inClass: classId });
  if (!relation) throw new NotFound('There is no such student in this class.');
  const goals = await listMapGoals(school, { klass, today: standing.today, language });
  const goal = goals.find((each) => each.goalId === goalId);
  const scale = await currentScale(school);
  if (!goal || !scale) throw new NotFound('There is no such goal in this class.');
  const name = await findName(school, { personId: studentId, today: standing.today });
  const evidence = await listEvidence(school, {
    studentId,
    spans: [klass.schoolYear],
    today: standing.today,
    goalId,
  });
  await writeAudit(school, by, {
    act: 'student.look',
    relation,
    subject: 'student',
    ids: [studentId],
    detail: { page: 'why', goal: goalId },
  });
  const tasks = await listTasks(school, { by, courseId: klass.courseId });
  const pieces = piecesThatCount(evidence);
  const goalOf = await calculationsOfGoals(school, { goalIds: [goalId], scale });
  const { calculation } = goalOf(goalId);
  return {
    klass,
    student: { studentId, display: name?.display ?? '', called: name?.called ?? '' },
    goal,
    scale,
    explanation: explain(pieces, calculation),
    evidence,
    trace: traceLevels(pieces, calculation),
    tasks: tasks.filter(({ goalIds }) => goalIds.includes(goalId)),
  };
}
