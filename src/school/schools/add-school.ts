import { defaultScale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

export interface NewSchool {
  readonly code: string;
  readonly name: string;
  /** IANA zone in which its school days are counted */
  readonly timeZone: string;
  /** Whether staff with a password need a second step; required where nothing is said */
  readonly staffSecondFactor?: 'required' | 'offered';
  /** The system that names it, and its id there; none for a school made by hand */
  readonly from: { readonly source: string; readonly externalId: string } | null;
}

/** Makes a school with the scale every school begins with. The transaction must have entered it by its id. */
export async function addSchool(
  school: InSchool,
  { code, name, timeZone, staffSecondFactor = 'required', from }: NewSchool,
): Promise<void> {
  const values = { id: school.id, code, name, time_zone: timeZone, staff_second_factor: staffSecondFactor };
  await school.db
    .insertInto('schools')
    .values({ ...values, source: from?.source ?? null, external_id: from?.externalId ?? null })
    .execute();
  const scaleId = newId();
  await school.db
    .insertInto('scale_versions')
    .values({ school_id: school.id, id: scaleId, ordinal: 1, cut: defaultScale.cut })
    .execute();
  await school.db
    .insertInto('scale_levels')
    .values(
      defaultScale.levels.map(({ level, key }) => ({
        school_id: school.id,
        id: newId(),
        scale_version_id: scaleId,
        level,
        key,
      })),
    )
    .execute();
}
