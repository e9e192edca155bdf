import { type ChoiceInForce, choiceInForce } from '#core/mastery/choice-in-force.ts';
import { findMethod, usualChoice } from '#core/mastery/choose-method.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type Choices, choiceFor } from '#school/calculations/choices.ts';
import type { Wanted } from './wanted.ts';

/** A goal whose levels would come about otherwise. */
export interface ConcernedGoal {
  readonly goalId: string;
  readonly ownerCourseId: string | null;
  /** How they would come about; null where that is the usual way again */
  readonly after: ChoiceInForce | null;
  readonly continuing: boolean;
  /** Whether its levels go on over the years now */
  readonly continuesNow: boolean;
}

/** What is wanted, and for whom. */
export interface Change {
  /** None for the school */
  readonly courseId: string | null;
  readonly wanted: Wanted;
}

/** Stands for the id of a choice that has not been made. */
const NOT_YET = '';

/** The goals that a change would concern, given what was chosen before it. Asks no permission. */
export async function listConcerned(
  school: InSchool,
  { courseId, wanted, choices }: Change & { choices: Choices },
): Promise<ConcernedGoal[]> {
  const goals = await school.db
    .selectFrom('goals')
    .select(['id as goalId', 'owner_course_id as ownerCourseId', 'continuing as continuesNow'])
    .where('school_id', '=', school.id)
    .orderBy('id')
    .execute();
  const { method, settings, span, coursesMay } = wanted;
  const made = { id: NOT_YET, method, settings, span, coursesMay };
  return goals.flatMap(({ goalId, ownerCourseId, continuesNow }) => {
    const ofOwner = ownerCourseId === null ? undefined : choices.ofCourses.get(ownerCourseId);
    const before = choiceFor(choices, ownerCourseId);
    const after = choiceInForce({
      ofSchool: courseId === null ? made : choices.ofSchool,
      ofCourse: courseId !== null && ownerCourseId === courseId ? made : ofOwner,
    });
    if (wanted.scale === null && sayAll(before) === sayAll(after)) return [];
    return { goalId, ownerCourseId, after, continuing: after?.span === 'continuing', continuesNow };
  });
}

/** Everything that decides how levels come about, as one text: alike where they come about alike. */
function sayAll(choice: ChoiceInForce | null): string {
  const { key, settings } = choice ? { key: choice.method, settings: choice.settings } : usualChoice;
  return JSON.stringify([key, findMethod(key)?.settings.parse(settings), choice?.span ?? 'year']);
}
