import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';

/** An address or number as its row says it. */
export interface ContactRow {
  readonly contactId: string;
  readonly kind: 'email' | 'phone';
  readonly address: string;
  readonly source: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly verifiedAt: Date | null;
}

/** A contact of a person. Throws NotFound where it is not theirs. */
export async function getContact(
  school: InSchool,
  { personId, contactId }: { personId: string; contactId: string },
): Promise<ContactRow> {
  const row = isId(contactId)
    ? await school.db
        .selectFrom('contacts')
        .select(['kind', 'address', 'source', 'from_on as fromOn', 'until_on as untilOn'])
        .select('verified_at as verifiedAt')
        .where('school_id', '=', school.id)
        .where('id', '=', contactId)
        .where('person_id', '=', personId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such contact.');
  return { ...row, contactId, kind: row.kind === 'email' ? 'email' : 'phone' };
}

/** Whether the school has checked that it is theirs: what its roster says counts as checked. */
export function isChecked({ source, verifiedAt }: Pick<ContactRow, 'source' | 'verifiedAt'>): boolean {
  return verifiedAt !== null || source !== WRITTEN_HERE;
}
