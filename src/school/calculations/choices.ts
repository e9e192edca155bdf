import type { ChoiceInForce, MadeChoice, Span } from '#core/mastery/choice-in-force.ts';
import { choiceInForce } from '#core/mastery/choice-in-force.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** A choice as it is kept. */
export interface KeptChoice extends MadeChoice {
  /** None where the school chose */
  readonly courseId: string | null;
  readonly reason: string | null;
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

/** What the school and its courses chose last. */
export interface Choices {
  readonly ofSchool: KeptChoice | undefined;
  readonly ofCourses: ReadonlyMap<string, KeptChoice>;
}

/** The newest choice of the school and of each course that has made one. Asks no permission. */
export async function listChoices(school: InSchool): Promise<Choices> {
  const rows = await school.db
    .selectFrom('calculations')
    .distinctOn('course_id')
    .select(['id', 'course_id as courseId', 'method', 'settings', 'span', 'courses_may as coursesMay'])
    .select(['reason', 'chosen_by as chosenBy', 'chosen_at as chosenAt'])
    .where('school_id', '=', school.id)
    .orderBy('course_id')
    .orderBy('ordinal', 'desc')
    .execute();
  const kept = rows.map((row) => ({ ...row, span: row.span as Span }));
  return {
    ofSchool: kept.find(({ courseId }) => courseId === null),
    ofCourses: new Map(kept.flatMap((each) => (each.courseId === null ? [] : [[each.courseId, each]]))),
  };
}

/** The choice that holds for the goals of this owner (a course, or null for the school's own goals). */
export function choiceFor(choices: Choices, ownerCourseId: string | null): ChoiceInForce | null {
  return choiceInForce({
    ofSchool: choices.ofSchool,
    ofCourse: ownerCourseId === null ? undefined : choices.ofCourses.get(ownerCourseId),
  });
}
