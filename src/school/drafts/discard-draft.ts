import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Throws the actor's own draft of a form away: it was sent, or they do not want it. */
export async function discardDraft(
  school: InSchool,
  { by, form }: { by: Actor; form: string },
): Promise<void> {
  await school.db
    .deleteFrom('form_drafts')
    .where('school_id', '=', school.id)
    .where('person_id', '=', by.standing.personId)
    .where('form', '=', form)
    .execute();
}
