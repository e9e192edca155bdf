import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Name and value of each field that was filled in. */
export const draftFields = z.array(z.tuple([z.string().max(200), z.string().max(5000)])).max(200);

/** What somebody typed into a form and has not sent. */
export interface FormDraft {
  readonly fields: z.output<typeof draftFields>;
  readonly revision: string;
  readonly device: string;
  readonly keptAt: Date;
}

/** The actor's own draft of a form that they have just been let into; nobody else's is ever found. */
export async function findDraft(
  school: InSchool,
  { by, form }: { by: Actor; form: string },
): Promise<FormDraft | undefined> {
  const row = await school.db
    .selectFrom('form_drafts')
    .select(['fields', 'revision', 'device', 'kept_at as keptAt'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', by.standing.personId)
    .where('form', '=', form)
    .executeTakeFirst();
  return row && { ...row, fields: draftFields.parse(row.fields) };
}
