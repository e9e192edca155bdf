import type { DatedTerm } from '#core/years/find-gaps.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** A stretch of a school year: dates to look at. */
export interface Term extends DatedTerm {
  readonly schoolYear: string;
  /** The longer stretch it is part of */
  readonly parentId: string | null;
}

/** The terms of a school year, of all years where none is named: by start, the longer first. Asks no permission. */
export async function listTerms(
  school: InSchool,
  { schoolYear }: { schoolYear?: string } = {},
): Promise<Term[]> {
  const rows = await school.db
    .selectFrom('terms')
    .select([
      'id as termId',
      'title',
      'kind',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'school_year as schoolYear',
      'parent_id as parentId',
    ])
    .where('school_id', '=', school.id)
    .where('ended_on', 'is', null)
    .$if(schoolYear !== undefined, (query) => query.where('school_year', '=', schoolYear ?? ''))
    .orderBy('starts_on')
    .orderBy('ends_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Term['kind'] }));
}
