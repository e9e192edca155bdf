import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { NamePurpose } from './add-name.ts';

/** A dated name as its row says it. */
interface NameRow {
  readonly purpose: NamePurpose;
  readonly source: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly recordedAt: Date;
}

/** A name of a person. Throws NotFound where it is not theirs. */
export async function getName(
  school: InSchool,
  { personId, nameId }: { personId: string; nameId: string },
): Promise<NameRow> {
  const row = isId(nameId)
    ? await school.db
        .selectFrom('person_names')
        .select([
          'purpose',
          'source',
          'from_on as fromOn',
          'until_on as untilOn',
          'recorded_at as recordedAt',
        ])
        .where('school_id', '=', school.id)
        .where('id', '=', nameId)
        .where('person_id', '=', personId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such name.');
  return { ...row, purpose: row.purpose === 'official' ? 'official' : 'everyday' };
}
