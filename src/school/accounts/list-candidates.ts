import type { InSchool } from '#platform/db/in-school.ts';

/** Somebody who could be given a sign-in, with what decides how they sign in. */
export interface Candidate {
  readonly personId: string;
  /** The role by which they sign in: a teacher who is also a parent signs in as staff do */
  readonly role: string;
  /** What they are called today */
  readonly name: string;
  /** Name the roster gives them to sign in with */
  readonly username: string | null;
  /** An address that the school has checked; null where there is none */
  readonly email: string | null;
  /** Whether they have an address that nobody has checked */
  readonly hasUncheckedEmail: boolean;
}

/** Everyone with a role today, or these people among them, by name. */
export async function listCandidates(
  school: InSchool,
  { today, personIds }: { today: string; personIds?: readonly string[] },
): Promise<Candidate[]> {
  const rows = await school.db
    .selectFrom('people as p')
    .innerJoin('person_roles as r', (join) =>
      join.onRef('r.school_id', '=', 'p.school_id').onRef('r.person_id', '=', 'p.id'),
    )
    .innerJoin('person_names as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .onRef('n.person_id', '=', 'p.id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.school_id', '=', 'p.school_id')
        .onRef('c.person_id', '=', 'p.id')
        .on('c.kind', '=', 'email')
        .on('c.from_on', '<=', today)
        .on((e) => e.or([e('c.until_on', 'is', null), e('c.until_on', '>', today)])),
    )
    .distinctOn('p.id')
    .select(['p.id as personId', 'r.role', 'n.display_name as name', 'p.username', 'c.address'])
    .select((e) =>
      e
        .or([
          e('c.verified_at', 'is not', null),
          // What an import or the person's own mailbox said counts as checked.
          e('c.source', '<>', 'staff'),
        ])
        .as('isChecked'),
    )
    .where('p.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .where((e) => (personIds ? e('p.id', 'in', personIds) : e.lit(true)))
    .where('r.from_on', '<=', today)
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
    .orderBy('p.id')
    .orderBy((e) => e.case().when('r.role', '=', 'guardian').then(1).else(0).end())
    .orderBy('n.purpose')
    .orderBy('n.from_on', 'desc')
    .orderBy('isChecked', (order) => order.desc().nullsLast())
    .orderBy('c.from_on', 'desc')
    .execute();
  return rows
    .map(({ address, isChecked, ...row }) => ({
      ...row,
      email: isChecked ? address : null,
      hasUncheckedEmail: address !== null && !isChecked,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
