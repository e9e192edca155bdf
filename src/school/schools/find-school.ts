import type { Database } from '#platform/db/connect.ts';

/** A school as every page needs it. */
export interface SchoolFacts {
  readonly id: string;
  /** Short word used in links */
  readonly code: string;
  readonly name: string;
  /** IANA zone in which its school days are counted */
  readonly timeZone: string;
  /** Language of staff where a person has chosen none */
  readonly language: string;
  /** Month, 1–12, in which a school year begins */
  readonly yearStartsIn: number;
}

/** The columns of a school `s`, but for its id. */
export const schoolColumns = [
  's.code',
  's.name',
  's.time_zone as timeZone',
  's.language',
  's.year_starts_in as yearStartsIn',
] as const;

/** A school by its id or by the short word in its links; undefined where there is none. */
export async function findSchool(
  database: Database,
  by: { readonly id: string } | { readonly code: string },
): Promise<SchoolFacts | undefined> {
  const query = database
    .selectFrom('schools as s')
    .select('s.id')
    .select([...schoolColumns]);
  return 'id' in by
    ? query.where('s.id', '=', by.id).executeTakeFirst()
    : query.where('s.code', '=', by.code).executeTakeFirst();
}
