import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { hashHeaders } from './hash-headers.ts';
import { type MappedTable, mappedTable } from './mapped-table.ts';

/**
 * Keeps what a leader says that the columns of a table hold. The next table with these columns is read so. Throws
 * Invalid where one field is given to two columns.
 */
export async function keepMapping(
  school: InSchool,
  { by, mapping }: { by: Actor; mapping: MappedTable },
): Promise<void> {
  const relation = mayImport(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const read = mappedTable.safeParse(mapping);
  if (!read.success)
    throw new Invalid(
      read.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })),
    );
  const id = newId();
  await school.db
    .insertInto('import_mappings')
    .values({
      school_id: school.id,
      id,
      header_hash: hashHeaders(mapping.columns.map(({ header }) => header)),
      mapping: JSON.stringify(mapping),
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'import.map',
    relation,
    subject: 'import-mapping',
    ids: [id],
    detail: { columns: mapping.columns.filter(({ field }) => field !== null).length },
  });
}
