import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { selectLevels } from './select-levels.ts';

/** The scale that holds now, with the version that evidence is pinned to. */
export interface CurrentScale extends Scale {
  readonly id: string;
  /** 1 is the school's first scale */
  readonly ordinal: number;
}

/** The school's newest scale; undefined where it has none yet (see `ensureScale`). */
export async function currentScale(school: InSchool): Promise<CurrentScale | undefined> {
  const rows = await selectLevels(school)
    .where('v.ordinal', '=', (e) =>
      e
        .selectFrom('scale_versions as newest')
        .select((version) => version.fn.max('newest.ordinal').as('ordinal'))
        .where('newest.school_id', '=', school.id),
    )
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const { id, ordinal, cut } = first;
  return { id, ordinal, cut, levels: rows.map(({ level, key, names }) => ({ level, key, names })) };
}
