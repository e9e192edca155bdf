import type { InSchool } from '#platform/db/in-school.ts';

/** What a system outside knows a person by. */
export interface PersonSource {
  readonly source: string;
  readonly externalId: string;
  /** The file that last said something of them */
  readonly fileName: string;
  readonly importId: string;
  readonly appliedAt: Date;
  /** Day on which the source no longer had them */
  readonly endedOn: string | null;
}

/** The systems that know a person, and what each said last. */
export async function listSourcesOf(school: InSchool, personId: string): Promise<PersonSource[]> {
  return school.db
    .selectFrom('source_records as r')
    .innerJoin('imports as i', (join) =>
      join.onRef('i.school_id', '=', 'r.school_id').onRef('i.id', '=', 'r.import_id'),
    )
    .select(['r.source', 'r.external_id as externalId', 'r.ended_on as endedOn'])
    .select(['i.id as importId', 'i.file_name as fileName', 'i.applied_at as appliedAt'])
    .where('r.school_id', '=', school.id)
    .where('r.kind', '=', 'person')
    .where('r.row_id', '=', personId)
    .orderBy('i.applied_at', 'desc')
    .execute();
}
