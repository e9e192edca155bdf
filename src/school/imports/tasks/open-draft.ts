import { inSchool } from '#platform/db/in-school.ts';
import { findSchool } from '#school/schools/find-school.ts';
import type { ImportChoices } from '../check-import.ts';
import type { Draft } from '../drafts/find-draft.ts';
import type { Access } from '../records/run-roster.ts';
import { openAddress } from '../sources/open-address.ts';
import { type OpenedUploads, openUploads } from '../uploads/open-uploads.ts';
import type { Importing } from './importing.ts';

/** What a draft is read from; undefined where its content has been removed. */
export async function openDraft(
  { database, now, fetching = {} }: Importing,
  {
    schoolId,
    draft,
    onProgress,
  }: { schoolId: string; draft: Draft; onProgress: (done: number, total: number) => void },
): Promise<OpenedUploads | undefined> {
  if (draft.address !== null) {
    const opened = await openAddress(database, draft.address, {
      ...fetching,
      onProgress: ({ done, frameworks }) => onProgress(done, frameworks),
    });
    return { opened, close: async () => {} };
  }
  return openUploads(database, { schoolId, draftId: draft.draftId, now: now() });
}

/** A leader's choices as an import takes them. */
export async function choicesOf(
  { database, now }: Importing,
  { schoolId, draft }: { schoolId: string; draft: Draft },
): Promise<ImportChoices> {
  const school = await findSchool(database, { id: schoolId });
  const { system, mapping, school: chosen } = draft.choices;
  return {
    now: now(),
    timeZone: school?.timeZone ?? 'UTC',
    into: null,
    system,
    mapping,
    at: { schoolId, chosen },
    importId: draft.draftId,
  };
}

/** By page nothing may enter another school, whatever a file says. */
export function onlyIn(schoolId: string, { db, enter }: Access): Access {
  return {
    db,
    enter: (id) => {
      if (id !== schoolId) throw new Error('An import by page entered another school');
      return enter(id);
    },
  };
}

/** Says in the draft how far the worker is, on a connection of its own. */
export function writeProgress(
  { database, now }: Importing,
  { schoolId, draftId }: { schoolId: string; draftId: string },
): (done: number, total: number) => Promise<void> {
  return async (done, total) => {
    await inSchool(database, schoolId, (school) =>
      school.db
        .updateTable('import_drafts')
        .set({ progress_done: done, progress_total: total, progress_at: now() })
        .where('school_id', '=', school.id)
        .where('id', '=', draftId)
        .where('state', 'in', ['checking', 'applying'])
        .execute(),
    );
  };
}
