import type { InSchool } from '#platform/db/in-school.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import { currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { currentUnit } from '#school/units/current-unit.ts';

/** A goal as a row to judge by. */
export interface RubricRow {
  readonly goalId: string;
  readonly title: string;
  readonly statement: string;
  /** Language of title and statement */
  readonly language: string;
  readonly focus: boolean;
  /** What each level looks like, for teachers, lowest first; none where the goal has no rubric */
  readonly lines: readonly { readonly level: number; readonly line: string }[];
  readonly linesLanguage: string | undefined;
}

/**
 * The goals that a class's course works on this year as rows to judge by, those in focus first; only those named
 * where `goalIds` is given. A goal made of several has no work of its own and no row. Asks no permission.
 */
export async function listRubricRows(
  school: InSchool,
  ask: { today: string; klass: ClassFacts; goalIds?: readonly string[] | undefined; language: string },
): Promise<RubricRow[]> {
  const { today, klass, goalIds, language } = ask;
  const { courseId, schoolYear } = klass;
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const adopted = adoptions
    .filter((each) => (goalIds ? goalIds.includes(each.goalId) : each.setAside === null))
    .map((each) => each.goalId);
  const wholes = new Set((await listWholes(school, { goalIds: adopted })).map((each) => each.goalId));
  const wanted = adopted.filter((goalId) => !wholes.has(goalId));
  const unit = await currentUnit(school, { courseId, today });
  const wordings = await goalWordings(school, { goalIds: wanted, language });
  const rubrics = await currentRubrics(school, wanted);
  const rows = wanted.flatMap((goalId) => {
    const wording = wordings.get(goalId);
    const rubric = rubrics.get(goalId);
    if (!wording) return [];
    return {
      goalId,
      title: wording.title,
      statement: wording.statement,
      language: wording.language,
      focus: unit?.goalIds.includes(goalId) ?? false,
      lines: (rubric?.descriptors ?? []).map(({ level, teacherLine }) => ({ level, line: teacherLine })),
      linesLanguage: rubric?.language,
    };
  });
  return [...rows.filter((row) => row.focus), ...rows.filter((row) => !row.focus)];
}
