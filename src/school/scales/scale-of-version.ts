import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** What has been read. A version never changes, and who knows its id has read it in a row of the school. */
const known = new Map<string, Scale>();
const MOST = 1000;

/** The scale of a version that a row of the school names. */
export async function scaleOfVersion(school: InSchool, scaleVersionId: string): Promise<Scale> {
  const before = known.get(scaleVersionId);
  if (before) return before;
  const rows = await school.db
    .selectFrom('scale_versions as v')
    .innerJoin('scale_levels as l', (join) =>
      join.onRef('l.school_id', '=', 'v.school_id').onRef('l.scale_version_id', '=', 'v.id'),
    )
    .select(['v.cut', 'l.level', 'l.key'])
    .where('v.school_id', '=', school.id)
    .where('v.id', '=', scaleVersionId)
    .orderBy('l.level')
    .execute();
  const [first] = rows;
  if (!first) throw new Error('A scale has levels');
  const scale = { cut: first.cut, levels: rows.map(({ level, key }) => ({ level, key })) };
  if (known.size >= MOST) known.clear();
  known.set(scaleVersionId, scale);
  return scale;
}
