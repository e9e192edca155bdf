import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { selectLevels } from './select-levels.ts';

/** What has been read. A version never changes, and who knows its id has read it in a row of the school. */
const known = new Map<string, Scale>();
const MOST = 1000;

/** The scale of a version that a row of the school names. */
export async function scaleOfVersion(school: InSchool, scaleVersionId: string): Promise<Scale> {
  const before = known.get(scaleVersionId);
  if (before) return before;
  const rows = await selectLevels(school).where('v.id', '=', scaleVersionId).execute();
  const [first] = rows;
  if (!first) throw new Error('A scale has levels');
  const scale = { cut: first.cut, levels: rows.map(({ level, key, names }) => ({ level, key, names })) };
  if (known.size >= MOST) known.clear();
  known.set(scaleVersionId, scale);
  return scale;
}
