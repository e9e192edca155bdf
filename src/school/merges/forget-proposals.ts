import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Takes away what an import proposed and nobody has answered: it is being undone, and the people it brought go with
 * it. The application's role may not delete proposals: for this statement it takes on waymark_undo.
 */
export async function forgetProposals(school: InSchool, { importId }: { importId: string }): Promise<void> {
  await sql`set local role waymark_undo`.execute(school.db);
  await school.db
    .deleteFrom('merge_proposals')
    .where('school_id', '=', school.id)
    .where('import_id', '=', importId)
    .where('dismissed_at', 'is', null)
    .execute();
  await sql`set local role none`.execute(school.db);
}
