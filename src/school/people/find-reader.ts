import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** What every page asks of the person who reads it. */
export interface Reader {
  /** Name as the school shows it; null where the person has none today */
  readonly display: string | null;
  /** BCP 47 */
  readonly writtenLanguage: string | null;
  /** The day from which the person is no longer of the school */
  readonly endedOn: string | null;
}

/** The person behind a request; undefined where the school has no such person. */
export async function findReader(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<Reader | undefined> {
  const [reader] = await select(school.db, { schoolId: school.id, personId, today });
  return reader;
}

const select = prepareStatement<{ schoolId: string; personId: string; today: string }, Reader>((db, given) =>
  db
    .selectFrom('people as p')
    .leftJoin('person_names as n', (join) =>
      join
        .on('n.school_id', '=', given.schoolId)
        .on('n.person_id', '=', given.personId)
        .on('n.from_on', '<=', given.today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', given.today)])),
    )
    .select(['n.display_name as display', 'p.written_language as writtenLanguage', 'p.ended_on as endedOn'])
    .where('p.school_id', '=', given.schoolId)
    .where('p.id', '=', given.personId)
    // everyday before official, then the newest
    .orderBy('n.purpose')
    .orderBy('n.from_on', 'desc')
    .limit(1),
);
