import { sql } from 'kysely';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { scaleOfVersion } from '#school/scales/scale-of-version.ts';
import type { KeptChange } from './find-change.ts';
import type { Wanted } from './wanted.ts';

/** The scale on which a change was looked at, and the one that holds with it. Asks no permission. */
export async function scalesOfChange(
  school: InSchool,
  change: KeptChange,
): Promise<{ before: Scale; after: Scale }> {
  const versions = await school.db
    .selectFrom('scale_versions')
    .select('id')
    .where('school_id', '=', school.id)
    .orderBy('ordinal')
    .execute();
  const scaled = await school.db
    .selectFrom('calculation_changes')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('school_id', '=', school.id)
    .where('confirmed_at', '<=', change.proposedAt)
    .where(changesScale)
    .executeTakeFirstOrThrow();
  // Each change of the scale that was made has added one version to the first.
  const version = versions[Number(scaled.count)];
  const before = version ? await scaleOfVersion(school, version.id) : await currentScale(school);
  if (!before) throw new Error('A change was proposed on a scale');
  return { before, after: scaleWith(change.wanted, before) };
}

/** Whether a change that is kept brings another scale. */
export const changesScale = sql<boolean>`wanted -> 'scale' <> 'null'::jsonb`;

/** The scale that a wish makes of the one before it. */
function scaleWith({ scale }: Pick<Wanted, 'scale'>, before: Scale): Scale {
  if (!scale) return before;
  const isSameLong = before.levels.length === scale.levels.length;
  return {
    cut: scale.cut,
    levels: scale.levels.map(({ names }, at) => ({
      level: at + 1,
      key: (isSameLong && before.levels[at]?.key) || `level-${at + 1}`,
      names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== '')),
    })),
  };
}
