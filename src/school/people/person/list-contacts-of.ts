import type { InSchool } from '#platform/db/in-school.ts';
import { isChecked } from '#school/people/contacts/get-contact.ts';

/** An address or number of a person, from when until when. */
export interface PersonContact {
  readonly contactId: string;
  readonly kind: 'email' | 'phone';
  readonly address: string;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
  /** Whether the school has checked that it is theirs */
  readonly isChecked: boolean;
}

/** Every address and number a person had or has; one that held for no day is none. */
export async function listContactsOf(school: InSchool, personId: string): Promise<PersonContact[]> {
  const rows = await school.db
    .selectFrom('contacts')
    .select(['id', 'kind', 'address', 'source', 'from_on', 'until_on', 'verified_at'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .orderBy('kind')
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    contactId: row.id,
    kind: row.kind === 'email' ? 'email' : 'phone',
    address: row.address,
    fromOn: row.from_on,
    untilOn: row.until_on,
    isChecked: isChecked({ source: row.source, verifiedAt: row.verified_at }),
  }));
}
