import type { KnownOn } from '#core/mastery/as-known-on.ts';
import { disagrees } from '#core/mastery/disagrees.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { listChosenMethods } from '#school/calculations/list-chosen-methods.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { type ExplainedEvidence, explainEvidence } from '#school/records/explain-evidence.ts';
import { listEvidence, type StandingEvidence } from '#school/records/list-evidence.ts';
import { listStandingOverrides } from '#school/records/list-standing-overrides.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { listMapGoals, type MapGoal } from './list-map-goals.ts';

/** An estimate with the exact evidence, its weight, and what would change it. */
export interface ExplainedEstimate extends ExplainedEvidence {
  readonly klass: ClassFacts;
  readonly student: PersonName & { readonly studentId: string };
  readonly goal: MapGoal;
  readonly scale: CurrentScale;
  /** Whether something recorded since the override disagrees with it */
  readonly asks: boolean;
  /** The judgements that stand, newest work first */
  readonly evidence: readonly StandingEvidence[];
}

/**
 * Explains what a student's pieces on a goal say to those who teach the student in the class, and writes the
 * audit line of the look; as it was known at the end of a day where `knownOn` is given. Throws NotFound where class, student or goal are not theirs.
 */
export async function explainEstimate(
  school: InSchool,
  ask: {
    by: Actor;
    classId: string;
    studentId: string;
    goalId: string;
    language: string;
    knownOn?: KnownOn | undefined;
  },
): Promise<ExplainedEstimate> {
  const { by, classId, studentId, goalId, language, knownOn } = ask;
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
    knownOn,
  });
  await writeAudit(school, by, {
    act: 'student.look',
    relation,
    subject: 'student',
    ids: [studentId],
    detail: { page: 'why', goal: goalId },
  });
  const goalOf = await calculationsOfGoals(school, { goalIds: [goalId], scale });
  const { id, calculation, continuing } = goalOf(goalId);
  const choiceOf = await listChosenMethods(school, [id]);
  const span = continuing ? 'continuing' : klass.schoolYear;
  const overrides = await listStandingOverrides(school, {
    studentId,
    cells: [{ goalId, span }],
    today: standing.today,
    knownOn,
  });
  const explained = explainEvidence(evidence, {
    calculation,
    choice: choiceOf(id),
    override: overrides.get(goalId),
  });
  return {
    klass,
    student: { studentId, display: name?.display ?? '', called: name?.called ?? '' },
    goal,
    scale,
    ...explained,
    asks: asksAbout(explained, evidence),
    evidence,
  };
}

function asksAbout(
  { override, explanation }: ExplainedEvidence,
  evidence: readonly StandingEvidence[],
): boolean {
  if (!override) return false;
  const moments = evidence.filter(({ counts }) => counts).map(({ recordedAt }) => recordedAt);
  const newestAt = moments.length === 0 ? null : Math.max(...moments);
  return disagrees({ ...override, word: explanation.estimate.word, newestAt });
}
