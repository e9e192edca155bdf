import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** The levels of the school's scales with what the school calls them, lowest first; for the verbs of this folder. */
export function selectLevels(school: InSchool) {
  return school.db
    .selectFrom('scale_versions as v')
    .innerJoin('scale_levels as l', (join) =>
      join.onRef('l.school_id', '=', 'v.school_id').onRef('l.scale_version_id', '=', 'v.id'),
    )
    .leftJoin('scale_level_names as n', (join) =>
      join.onRef('n.school_id', '=', 'l.school_id').onRef('n.scale_level_id', '=', 'l.id'),
    )
    .select(['v.id', 'v.ordinal', 'v.cut', 'l.level', 'l.key'])
    .select(
      sql<
        Record<string, string>
      >`coalesce(jsonb_object_agg(n.language, n.name) filter (where n.id is not null), '{}')`.as('names'),
    )
    .where('v.school_id', '=', school.id)
    .groupBy(['v.id', 'v.ordinal', 'v.cut', 'l.level', 'l.key'])
    .orderBy('l.level');
}
