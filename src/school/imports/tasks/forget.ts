import { z } from 'zod';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { forgetUploads } from '../uploads/forget-uploads.ts';
import type { Importing } from './importing.ts';

const payload = z.discriminatedUnion('what', [
  z.object({ what: z.literal('upload'), schoolId: z.uuid(), uploadId: z.uuid() }),
  z.object({ what: z.literal('problems'), schoolId: z.uuid(), draftId: z.uuid() }),
  z.object({ what: z.literal('journal'), schoolId: z.uuid(), importId: z.uuid() }),
]);

/** Removes what has served: the content of a file after a day, its problems after thirty, a journal after its day. */
export async function forget({ database, now }: Importing, given: unknown): Promise<void> {
  const asked = payload.parse(given);
  await inSchool(database, asked.schoolId, async (school) => {
    if (asked.what === 'upload') await forgetUploads(school, [asked.uploadId], now());
    if (asked.what === 'problems') await forgetProblems(school, asked.draftId);
    if (asked.what === 'journal') await forgetJournal(school, asked.importId);
  });
}

async function forgetProblems(school: InSchool, draftId: string): Promise<void> {
  await school.db
    .deleteFrom('import_problems')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Without its journal an import cannot be undone; one that is being undone right now is not touched. */
async function forgetJournal(school: InSchool, importId: string): Promise<void> {
  const found = await school.db
    .selectFrom('imports')
    .select(['undo_asked_at', 'undone_at'])
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  if (!found || (found.undo_asked_at && !found.undone_at)) return;
  await school.db
    .updateTable('imports')
    .set({ mark: null })
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .execute();
  await school.db
    .deleteFrom('import_changes')
    .where('school_id', '=', school.id)
    .where('import_id', '=', importId)
    .execute();
}
