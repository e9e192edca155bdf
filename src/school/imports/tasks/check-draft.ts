import { z } from 'zod';
import { acrossSchools, inSchool } from '#platform/db/in-school.ts';
import { type Draft, readDraft } from '../drafts/find-draft.ts';
import { keepFound, plainJson } from '../drafts/keep-found.ts';
import { sayProgress } from '../drafts/say-progress.ts';
import type { OpenedUploads } from '../uploads/open-uploads.ts';
import { type CheckedTable, checkTable } from './check-table.ts';
import type { Importing } from './importing.ts';
import { choicesOf, onlyIn, openDraft, writeProgress } from './open-draft.ts';
import { stopDraft } from './stop-draft.ts';

const payload = z.object({ schoolId: z.uuid(), draftId: z.uuid(), turn: z.int() });
type Asked = z.output<typeof payload>;

/** Checks an uploaded file and keeps what is found. A job of an older turn does nothing; one that died is done again. */
export async function checkDraft(importing: Importing, given: unknown): Promise<void> {
  const asked = payload.parse(given);
  const draft = await begin(importing, asked);
  if (!draft) return;
  try {
    const checked = await check(importing, { ...asked, draft });
    if (checked) await end(importing, { ...asked, checked });
    else await stopDraft(importing, { ...asked, because: 'removed' });
  } catch (error) {
    importing.report(error);
    await stopDraft(importing, { ...asked, because: 'fault' });
  }
}

async function begin(
  { database, now }: Importing,
  { schoolId, draftId, turn }: Asked,
): Promise<Draft | undefined> {
  return inSchool(database, schoolId, async (school) => {
    const { numUpdatedRows } = await school.db
      .updateTable('import_drafts')
      .set({ state: 'checking', progress_at: now() })
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .where('turn', '=', turn)
      .where('state', 'in', ['waiting', 'checking'])
      .executeTakeFirst();
    return numUpdatedRows === 0n ? undefined : readDraft(school, draftId);
  });
}

async function check(
  importing: Importing,
  { schoolId, draftId, draft }: Asked & { draft: Draft },
): Promise<CheckedTable | undefined> {
  const progress = sayProgress(writeProgress(importing, { schoolId, draftId }));
  let uploads: OpenedUploads | undefined;
  try {
    const opening = { schoolId, draft, onProgress: progress.say };
    uploads = await openDraft(importing, opening);
    const opened = uploads?.opened;
    if (!opened) return undefined;
    const choices = await choicesOf(importing, { schoolId, draft });
    const onLooked = (records: number): void => progress.say(records, 0);
    return await acrossSchools(importing.database, (enter, db) =>
      checkTable(onlyIn(schoolId, { enter, db }), {
        schoolId,
        draft,
        opened,
        choices: { ...choices, onLooked },
      }),
    );
  } finally {
    await progress.stop();
    await uploads?.close();
  }
}

async function end(
  { database, now }: Importing,
  { schoolId, draftId, turn, checked }: Asked & { checked: CheckedTable },
): Promise<void> {
  await inSchool(database, schoolId, async (school) => {
    const isMine = await school.db
      .selectFrom('import_drafts')
      .select('id')
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .where('turn', '=', turn)
      .where('state', '=', 'checking')
      .forUpdate()
      .executeTakeFirst();
    if (!isMine) return;
    const found = await keepFound(school, { draftId, ...checked });
    await school.db
      .updateTable('import_drafts')
      .set({ state: 'checked', found: plainJson(found), checked_at: now() })
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .execute();
  });
}
