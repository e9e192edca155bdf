import { inSchool } from '#platform/db/in-school.ts';
import type { StoppedBecause } from '../drafts/draft.ts';
import type { Importing } from './importing.ts';

/** Says that a check or an import broke off, where it is still under way. */
export async function stopDraft(
  { database }: Importing,
  {
    schoolId,
    draftId,
    because,
  }: { schoolId: string; draftId: string; because: Exclude<StoppedBecause, 'changed'> },
): Promise<void> {
  await inSchool(database, schoolId, (school) =>
    school.db
      .updateTable('import_drafts')
      .set({ state: 'stopped', stopped_because: because })
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .where('state', 'in', ['waiting', 'checking', 'applying'])
      .execute(),
  );
}
