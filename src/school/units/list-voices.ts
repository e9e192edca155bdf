import type { InSchool } from '#platform/db/in-school.ts';

/** Why a unit matters, as students of a class said it. */
export interface UnitVoice {
  readonly voiceId: string;
  readonly classId: string;
  /** Of the class: no student is named */
  readonly classTitle: string;
  readonly body: string;
}

/** Students' own words about a unit, the first said first. Asks no permission: they name nobody. */
export async function listVoices(school: InSchool, unitId: string): Promise<UnitVoice[]> {
  return school.db
    .selectFrom('unit_voices as v')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'v.school_id').onRef('c.id', '=', 'v.class_id'),
    )
    .leftJoin('unit_voice_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.voice_id', '=', 'v.id'),
    )
    .select(['v.id as voiceId', 'v.class_id as classId', 'c.title as classTitle', 'v.body'])
    .where('v.school_id', '=', school.id)
    .where('v.unit_id', '=', unitId)
    .where('w.id', 'is', null)
    .orderBy('v.added_at')
    .orderBy('v.id')
    .execute();
}
