import { maySetCheckIns } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { listLastReaders } from './list-last-readers.ts';
import { type CheckInSettings, FIRST_SETTINGS, readSettings } from './settings-in-force.ts';

type Wanted = Omit<CheckInSettings, 'settingId'>;

const MOST_NUMBERS = 9;

/**
 * What the school says of check-ins from now on, whole; the words before it stay as rows. The same id again is applied
 * once. Throws NotFound for others than leaders and the office, Invalid where there is no number or somebody named is
 * no staff.
 */
export async function saveSettings(
  school: InSchool,
  { by, id, wanted }: { by: Actor; id: string; wanted: Wanted },
): Promise<{ readonly settingId: string }> {
  if (!maySetCheckIns(by.standing)) throw new NotFound('There is no such page.');
  await check(school, { by, wanted });
  return applyOnce(school, by, { writeId: id, act: 'check-in-settings.save', request: wanted }, () =>
    insert(school, { by, id, wanted }),
  );
}

/** What the school said before holds again. Throws NotFound where the newest word is another one than that. */
export async function undoSettings(
  school: InSchool,
  { by, writeId, settingId }: { by: Actor; writeId: string; settingId: string },
): Promise<void> {
  if (!maySetCheckIns(by.standing) || !isId(settingId)) throw new NotFound('There is nothing to undo.');
  await applyOnce(
    school,
    by,
    { writeId, act: 'check-in-settings.undo', request: { settingId } },
    async () => {
      const [newest, before] = await school.db
        .selectFrom('check_in_settings')
        .select(['id', 'offered', 'wait_minutes as waitMinutes'])
        .where('school_id', '=', school.id)
        .orderBy('set_at', 'desc')
        .orderBy('id', 'desc')
        .limit(2)
        .execute();
      if (newest?.id !== settingId) throw new NotFound('There is nothing to undo.');
      const wanted = before ? await readSettings(school, before) : FIRST_SETTINGS;
      return insert(school, { by, id: newId(), wanted });
    },
  );
}

async function check(school: InSchool, { by, wanted }: { by: Actor; wanted: Wanted }): Promise<void> {
  const { numbers, lastReaderIds, waitMinutes } = wanted;
  if (numbers.length === 0) throw new Invalid([{ field: 'numbers', problem: 'is-empty' }]);
  if (
    numbers.length > MOST_NUMBERS ||
    numbers.some(
      ({ number, words }) => !/\d/.test(number) || number.length > 40 || (words ?? '').length > 200,
    )
  )
    throw new Invalid([{ field: 'numbers', problem: 'cannot-be-read' }]);
  if (!Number.isInteger(waitMinutes) || waitMinutes < 15 || waitMinutes > 2400)
    throw new Invalid([{ field: 'wait', problem: 'out-of-range' }]);
  const may = await listLastReaders(school, { today: by.standing.today });
  if (lastReaderIds.some((id) => !may.some(({ personId }) => personId === id)))
    throw new Invalid([{ field: 'people', problem: 'no-staff' }]);
}

async function insert(
  school: InSchool,
  { by, id, wanted }: { by: Actor; id: string; wanted: Wanted },
): Promise<{ readonly settingId: string }> {
  const relation = maySetCheckIns(by.standing) ?? 'is staff';
  await school.db
    .insertInto('check_in_settings')
    .values({
      school_id: school.id,
      id,
      offered: wanted.offered,
      wait_minutes: wanted.waitMinutes,
      set_by: by.standing.personId,
      set_at: by.now,
    })
    .execute();
  await school.db
    .insertInto('crisis_numbers')
    .values(
      wanted.numbers.map(({ number, words }, at) => ({
        school_id: school.id,
        id: newId(),
        setting_id: id,
        ordinal: at + 1,
        number,
        words,
      })),
    )
    .execute();
  if (wanted.lastReaderIds.length > 0)
    await school.db
      .insertInto('check_in_last_readers')
      .values(
        wanted.lastReaderIds.map((personId) => ({
          school_id: school.id,
          id: newId(),
          setting_id: id,
          person_id: personId,
        })),
      )
      .execute();
  await writeAudit(school, by, {
    act: 'check-in-settings.save',
    relation,
    subject: 'check-in-setting',
    ids: [id],
    detail: { offered: wanted.offered },
  });
  return { settingId: id };
}
