import type { InSchool } from '#platform/db/in-school.ts';
import type { NamePurpose } from '#school/people/names/add-name.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';

/** A name of a person, from when until when. */
export interface DatedName {
  readonly nameId: string;
  readonly purpose: NamePurpose;
  readonly display: string;
  readonly sort: string;
  readonly called: string;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
  readonly recordedAt: Date;
  /** Whether somebody of the school wrote it on a page */
  readonly isWrittenHere: boolean;
}

/** Every name a person had, has or will have, the newest first. A slip corrected on its day held for none. */
export async function listNamesOf(school: InSchool, personId: string): Promise<DatedName[]> {
  const rows = await school.db
    .selectFrom('person_names')
    .select(['id', 'purpose', 'display_name', 'sort_name', 'called', 'source'])
    .select(['from_on', 'until_on', 'recorded_at'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .orderBy('purpose')
    .orderBy('from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    nameId: row.id,
    purpose: row.purpose === 'official' ? 'official' : 'everyday',
    display: row.display_name,
    sort: row.sort_name,
    called: row.called,
    fromOn: row.from_on,
    untilOn: row.until_on,
    recordedAt: row.recorded_at,
    isWrittenHere: row.source === WRITTEN_HERE,
  }));
}
