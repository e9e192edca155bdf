import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** The scale that holds now, with the version that evidence is pinned to. */
export interface CurrentScale extends Scale {
  readonly id: string;
  /** 1 is the school's first scale */
  readonly ordinal: number;
}

/** The school's newest scale; undefined where it has none yet (see `ensureScale`). */
export async function currentScale(school: InSchool): Promise<CurrentScale | undefined> {
  const version = await school.db
    .selectFrom('scale_versions')
    .select(['id', 'ordinal', 'cut'])
    .where('school_id', '=', school.id)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!version) return undefined;
  const levels = await school.db
    .selectFrom('scale_levels')
    .select(['level', 'key'])
    .where('school_id', '=', school.id)
    .where('scale_version_id', '=', version.id)
    .orderBy('level')
    .execute();
  return { ...version, levels };
}
