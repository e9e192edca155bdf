import type { InSchool } from '#platform/db/in-school.ts';

/** Whom a student can call or text at any hour. */
export interface CrisisNumber {
  readonly number: string;
  /** The school's words for it; none for one that every school begins with, which is said in every language */
  readonly words: string | null;
}

/** What holds of check-ins in a school. */
export interface CheckInSettings {
  /** None where the school has said nothing yet */
  readonly settingId: string | null;
  readonly offered: boolean;
  /** Minutes of school hours after which a request that nobody took goes to more adults */
  readonly waitMinutes: number;
  readonly numbers: readonly CrisisNumber[];
  /** Whom a request reaches last, as they were named; none: the leaders */
  readonly lastReaderIds: readonly string[];
}

/** What holds until a school says otherwise. The numbers are those of the United States. */
export const FIRST_SETTINGS: CheckInSettings = {
  settingId: null,
  offered: true,
  waitMinutes: 120,
  numbers: [
    { number: '988', words: null },
    { number: '911', words: null },
  ],
  lastReaderIds: [],
};

/** What the school said last of check-ins. Asks no permission: it is on every student's page. */
export async function settingsInForce(school: InSchool): Promise<CheckInSettings> {
  const newest = await school.db
    .selectFrom('check_in_settings')
    .select(['id', 'offered', 'wait_minutes as waitMinutes'])
    .where('school_id', '=', school.id)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return FIRST_SETTINGS;
  return readSettings(school, newest);
}

/** One word of the school by its row, with its numbers and whom it names. */
export async function readSettings(
  school: InSchool,
  { id, offered, waitMinutes }: { id: string; offered: boolean; waitMinutes: number },
): Promise<CheckInSettings> {
  const numbers = await school.db
    .selectFrom('crisis_numbers')
    .select(['number', 'words'])
    .where('school_id', '=', school.id)
    .where('setting_id', '=', id)
    .orderBy('ordinal')
    .execute();
  const people = await school.db
    .selectFrom('check_in_last_readers')
    .select('person_id as personId')
    .where('school_id', '=', school.id)
    .where('setting_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    settingId: id,
    offered,
    waitMinutes,
    numbers,
    lastReaderIds: people.map(({ personId }) => personId),
  };
}
