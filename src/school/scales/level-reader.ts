import type { InSchool } from '#platform/db/in-school.ts';

/** A judged level with the scale it was judged on. */
export interface JudgedOnScale {
  readonly level: number;
  readonly scaleVersionId: string;
}

const asJudged = ({ level }: JudgedOnScale) => level;

/**
 * Says how levels judged on these versions of the scale are read on the newest: through the mappings that were chosen
 * with each new scale, one after the other. Evidence itself stays as it was judged.
 */
export async function levelReader(
  school: InSchool,
  scaleVersionIds: readonly string[],
): Promise<(judged: JudgedOnScale) => number> {
  const asked = new Set(scaleVersionIds);
  if (asked.size === 0) return asJudged;
  const versions = await school.db
    .selectFrom('scale_versions')
    .select(['id', 'ordinal'])
    .where('school_id', '=', school.id)
    .orderBy('ordinal')
    .execute();
  const newest = versions.at(-1);
  if (asked.size === 1 && newest && asked.has(newest.id)) return asJudged;
  const mappings = await school.db
    .selectFrom('scale_mappings')
    .select(['scale_version_id as id', 'from_level as from', 'to_level as to'])
    .where('school_id', '=', school.id)
    .execute();
  const steps = new Map(mappings.map(({ id, from, to }) => [`${id} ${from}`, to]));
  const placeOf = new Map(versions.map(({ id }, place) => [id, place]));
  return ({ level, scaleVersionId }) =>
    versions
      .slice((placeOf.get(scaleVersionId) ?? versions.length) + 1)
      .reduce((read, { id }) => steps.get(`${id} ${read}`) ?? read, level);
}
