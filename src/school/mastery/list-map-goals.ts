import type { InSchool } from '#platform/db/in-school.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { currentUnit } from '#school/units/current-unit.ts';

/** A goal as the Map heads its column. */
export interface MapGoal {
  readonly goalId: string;
  readonly title: string;
  readonly statement: string;
  /** The language of these words */
  readonly language: string;
  readonly inFocus: boolean;
}

/** The goals of a class's year that are not set aside: those of the unit first. Asks no permission. */
export async function listMapGoals(
  school: InSchool,
  { klass, today, language }: { klass: ClassFacts; today: string; language: string },
): Promise<MapGoal[]> {
  const { courseId, schoolYear } = klass;
  const adopted = (await listAdoptions(school, { courseId, schoolYear }))
    .filter(({ setAside }) => setAside === null)
    .map(({ goalId }) => goalId);
  const unit = await currentUnit(school, { courseId, today });
  const focus = (unit?.goalIds ?? []).filter((goalId) => adopted.includes(goalId));
  const ordered = [...focus, ...adopted.filter((goalId) => !focus.includes(goalId))];
  const wordings = await goalWordings(school, { goalIds: ordered, language });
  return ordered.map((goalId) => {
    const wording = wordings.get(goalId);
    if (!wording) throw new Error('A goal without words cannot be');
    const { title, statement, language } = wording;
    return { goalId, title, statement, language, inFocus: focus.includes(goalId) };
  });
}
