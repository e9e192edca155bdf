import type { Insertable } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { DB } from '#platform/db/tables.generated.ts';

type Line = Insertable<DB['audit_lines']> & { readonly id: string; readonly subject_ids: readonly string[] };

/** Lines of the trail of other days, with what they are found by. */
export async function plantLines(school: InSchool, lines: readonly Line[]): Promise<void> {
  await insertMany(school.db, 'audit_lines', lines);
  await insertMany(
    school.db,
    'audit_subjects',
    lines.flatMap(({ id, subject_ids }) =>
      [...new Set(subject_ids)].map((subject_id) => ({
        school_id: school.id,
        id: newId(),
        subject_id,
        line_id: id,
      })),
    ),
  );
}
