import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Choices } from '#school/calculations/choices.ts';
import type { KeptChange } from './find-change.ts';

/** Keeps what a change chooses as the newest choice of the school, or of its course, under the id of the change. */
export async function insertChoice(
  school: InSchool,
  { by, change }: { by: Actor; change: KeptChange },
): Promise<void> {
  const { id, courseId, wanted, reason } = change;
  const { method, settings, span, coursesMay } = wanted;
  const chosen = { id, courseId, method, settings, span, coursesMay, reason };
  await insert(school, { ...chosen, chosenBy: by.standing.personId, chosenAt: by.now });
}

/**
 * Keeps the newest choice of each course once more, on the scale that has just come into force: what was worked out on
 * the scale before is then known to be of another choice, and is not appended to.
 */
export async function renewChoices(
  school: InSchool,
  { by, choices }: { by: Actor; choices: Choices },
): Promise<void> {
  for (const choice of choices.ofCourses.values())
    await insert(school, { ...choice, id: newId(), chosenAt: by.now });
}

type Chosen = NonNullable<Choices['ofSchool']>;

async function insert(school: InSchool, choice: Chosen): Promise<void> {
  const { id, courseId, method, settings, span, coursesMay, reason, chosenBy, chosenAt } = choice;
  const { ordinal } = await school.db
    .selectFrom('calculations')
    .select((e) => e.fn.coalesce(e.fn.max('ordinal'), e.val(0)).as('ordinal'))
    .where('school_id', '=', school.id)
    .where('course_id', courseId === null ? 'is' : '=', courseId)
    .executeTakeFirstOrThrow();
  await school.db
    .insertInto('calculations')
    .values({
      school_id: school.id,
      id,
      course_id: courseId,
      ordinal: ordinal + 1,
      method,
      settings: JSON.stringify(settings),
      span,
      courses_may: [...coursesMay],
      reason,
      chosen_by: chosenBy,
      chosen_at: chosenAt,
    })
    .execute();
}
