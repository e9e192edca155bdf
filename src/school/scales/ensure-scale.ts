import { defaultScale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type CurrentScale, currentScale } from './current-scale.ts';

/** The school's scale; a school without one starts with Starting, Getting there, Mastery, Beyond. */
export async function ensureScale(school: InSchool): Promise<CurrentScale> {
  const found = await currentScale(school);
  if (found) return found;
  const id = newId();
  const first = await school.db
    .insertInto('scale_versions')
    .values({ school_id: school.id, id, ordinal: 1, cut: defaultScale.cut })
    // Two that begin together: the second waits here and then reads the first one's.
    .onConflict((conflict) => conflict.columns(['school_id', 'ordinal']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!first) return ensureScale(school);
  await school.db
    .insertInto('scale_levels')
    .values(
      defaultScale.levels.map(({ level, key }) => ({
        school_id: school.id,
        id: newId(),
        scale_version_id: id,
        level,
        key,
      })),
    )
    .execute();
  await writeAudit(school, undefined, {
    act: 'scale.start',
    relation: 'program',
    subject: 'scale',
    ids: [id],
  });
  return { id, ordinal: 1, ...defaultScale };
}
