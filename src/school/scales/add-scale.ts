import type { WantedScale } from '#core/scales/check-scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { CurrentScale } from './current-scale.ts';

/**
 * Adds a version of the school's scale, with what its levels are called and how those of the version before are read
 * on it. `wanted` was checked. Where four levels become four, they keep the words of the catalogues. Asks no permission.
 */
export async function addScale(
  school: InSchool,
  { wanted, before }: { wanted: WantedScale; before: CurrentScale },
): Promise<CurrentScale> {
  const id = newId();
  const { cut } = wanted;
  const ordinal = before.ordinal + 1;
  await school.db.insertInto('scale_versions').values({ school_id: school.id, id, ordinal, cut }).execute();
  const levels = wanted.levels.map(({ names }, at) => ({
    id: newId(),
    level: at + 1,
    key: before.levels.length === wanted.levels.length ? (before.levels[at]?.key ?? '') : `level-${at + 1}`,
    names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== '')),
  }));
  await insertMany(
    school.db,
    'scale_levels',
    levels.map(({ id: levelId, level, key }) => ({
      school_id: school.id,
      id: levelId,
      scale_version_id: id,
      level,
      key,
    })),
  );
  await insertMany(
    school.db,
    'scale_level_names',
    levels.flatMap(({ id: levelId, names }) =>
      Object.entries(names).map(([language, name]) => ({
        school_id: school.id,
        id: newId(),
        scale_level_id: levelId,
        language,
        name: name.trim(),
      })),
    ),
  );
  await insertMany(
    school.db,
    'scale_mappings',
    wanted.mapping.map((to, at) => ({
      school_id: school.id,
      id: newId(),
      scale_version_id: id,
      from_level: before.levels[at]?.level ?? at + 1,
      to_level: to,
    })),
  );
  return { id, ordinal, cut, levels: levels.map(({ level, key, names }) => ({ level, key, names })) };
}
