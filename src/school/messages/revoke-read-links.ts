import type { InSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/** Ends every open read link of the adults with the address at once, such as after a mailbox was lost. Answers how many. */
export async function revokeReadLinks(
  school: InSchool,
  { address, now }: { address: string; now: Date },
): Promise<number> {
  const adults = await school.db
    .selectFrom('contacts')
    .select('person_id')
    .distinct()
    .where('school_id', '=', school.id)
    .where('kind', '=', 'email')
    .where((e) => e(e.fn<string>('lower', ['address']), '=', address.trim().toLowerCase()))
    .execute();
  const ids = adults.map(({ person_id }) => person_id);
  if (ids.length === 0) return 0;
  const ended = await school.db
    .updateTable('read_links')
    .set({ revoked_at: now })
    .where('school_id', '=', school.id)
    .where('adult_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .execute();
  await writeAudit(school, undefined, { act: 'link.revoke', relation: 'program', subject: 'person', ids });
  return ended.length;
}
