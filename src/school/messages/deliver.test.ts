import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { chooseMessages } from '#school/families/choose-messages.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type MailSink, openMailSink } from '#tests/families/open-mail-sink.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { approveAll, runQueue } from '#tests/families/run-queue.ts';
import { deliver } from './deliver.ts';
import { sendAgain } from './send-again.ts';

const now = new Date('2026-11-24T22:15:00Z');

let test_: TestDatabase;
let families: PlantedFamilies;
let sink: MailSink;
beforeAll(async () => {
  test_ = await openDatabase();
});
afterAll(() => test_.close());
beforeEach(async () => {
  families = await plantFamilies(test_);
  sink = await openMailSink();
});
afterEach(() => sink.close());

const mailer = () => openMailer({ url: sink.url, from: 'Waymark <w@school.example>' });
const run = () => runQueue(test_, { now, mailer: mailer() });
const sending = () => ({
  database: test_.database,
  mailer: mailer(),
  publicUrl: 'http://localhost:3000',
  sendAtOnce: true,
  now: () => now,
});

/** The states every delivery has gone through, by the adult's name. */
async function states(): Promise<Record<string, string[]>> {
  const rows = await families.inSchool((school) =>
    school.db
      .selectFrom('delivery_events as e')
      .innerJoin('deliveries as d', (join) =>
        join.onRef('d.school_id', '=', 'e.school_id').onRef('d.id', '=', 'e.delivery_id'),
      )
      .innerJoin('digests as g', (join) =>
        join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
      )
      .select(['g.adult_id as adultId', 'e.state'])
      .where('e.school_id', '=', school.id)
      .orderBy('e.at')
      .orderBy('e.id')
      .execute(),
  );
  const nameOf = new Map(Object.entries(families.adults).map(([name, id]) => [id, name]));
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ adultId }) => nameOf.get(adultId) ?? '')].map(([name, each]) => [
      name,
      each.map(({ state }) => state),
    ]),
  );
}

/** To whom of this test's adults mail has come. */
const letters = () => {
  const ours = new Set(Object.values(families.adults).map((id) => `${id}@family.example`));
  return sink.letters
    .map(({ to }) => to)
    .filter((to) => ours.has(to))
    .toSorted();
};
const addressOf = (adult: keyof PlantedFamilies['adults']) => `${families.adults[adult]}@family.example`;
async function deliveryOf(adult: keyof PlantedFamilies['adults']): Promise<string> {
  const { id } = await families.inSchool((school) =>
    school.db
      .selectFrom('deliveries as d')
      .innerJoin('digests as g', (join) =>
        join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
      )
      .select('d.id')
      .where('d.school_id', '=', school.id)
      .where('g.adult_id', '=', families.adults[adult])
      .executeTakeFirstOrThrow(),
  );
  return id;
}

describe('handing digests over', () => {
  test('one mail to each adult, the attempt recorded before it and the end after it', async () => {
    await approveAll(families);
    await run();
    expect(letters()).toEqual([addressOf('rosa'), addressOf('luis'), addressOf('amal')].toSorted());
    const sent = ['queued', 'attempting', 'sent'];
    expect(await states()).toEqual({ rosa: sent, luis: sent, amal: sent });
  });

  test('approving again, or doing the jobs again, sends nothing more', async () => {
    await approveAll(families);
    await run();
    await approveAll(families);
    await run();
    await deliver(sending(), { schoolId: families.schoolId, deliveryId: await deliveryOf('rosa') });
    expect(letters()).toHaveLength(3);
  });

  test('a refusal is kept in the server’s words, and the others go on', async () => {
    sink.refuse(addressOf('luis'));
    await approveAll(families);
    await run();
    expect((await states()).luis).toEqual(['queued', 'attempting', 'refused']);
    expect((await states()).rosa).toEqual(['queued', 'attempting', 'sent']);
  });

  test('a server that is down leaves it queued for a later try', async () => {
    await approveAll(families);
    await runQueue(test_, { now, mailer: openMailer({ url: 'smtp://127.0.0.1:1', from: 'w@s.example' }) });
    expect((await states()).rosa).toEqual(['queued', 'attempting', 'queued']);
    expect(letters()).toEqual([]);
    await deliver(sending(), { schoolId: families.schoolId, deliveryId: await deliveryOf('rosa') });
    expect((await states()).rosa?.at(-1)).toBe('sent');
  });

  test('an attempt without an end may have been sent: nobody sends it again but a person', async () => {
    await approveAll(families);
    await run();
    // As a crash leaves it between the server's acceptance and our commit.
    const deliveryId = await deliveryOf('rosa');
    await families.inSchool((school) =>
      school.db
        .insertInto('delivery_events')
        .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state: 'attempting' })
        .execute(),
    );
    const ask = { schoolId: families.schoolId, deliveryId };
    expect(await deliver(sending(), ask)).toBe('may-have-been-sent');
    expect(await deliver(sending(), ask)).toBe('nothing');
    expect(letters()).toHaveLength(3);
    await families.inSchool((school) =>
      sendAgain(school, { by: families.ortega, writeId: newId(), deliveryId }),
    );
    await run();
    expect(letters()).toHaveLength(4);
    expect((await states()).rosa?.at(-1)).toBe('sent');
  });

  test('while one run holds a delivery, another leaves it alone', async () => {
    await approveAll(families);
    await run();
    const deliveryId = await deliveryOf('amal');
    await families.inSchool((school) =>
      school.db
        .insertInto('delivery_events')
        .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state: 'queued' })
        .execute(),
    );
    const held = sink.holdNext();
    const first = deliver(sending(), { schoolId: families.schoolId, deliveryId });
    await held.reached;
    expect(await deliver(sending(), { schoolId: families.schoolId, deliveryId })).toBe('busy');
    held.release();
    expect(await first).toBe('sent');
  });

  test('it waits for the morning at night', async () => {
    await approveAll(families);
    const night = new Date('2026-11-25T04:00:00Z');
    await runQueue(test_, { now: night, mailer: mailer() });
    expect(letters()).toHaveLength(3);
    const deliveryId = await deliveryOf('rosa');
    await families.inSchool((school) =>
      school.db
        .insertInto('delivery_events')
        .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state: 'queued' })
        .execute(),
    );
    const run = await deliver(
      { ...sending(), sendAtOnce: false, now: () => night },
      { schoolId: families.schoolId, deliveryId },
    );
    expect(run).toBe('later');
    expect(letters()).toHaveLength(3);
  });
});

describe('asked again at the moment of handing over', () => {
  test('who said STOP after approval gets nothing', async () => {
    await approveAll(families);
    await families.inSchool((school) =>
      chooseMessages(school, {
        by: {
          ...families.ortega,
          standing: {
            ...families.ortega.standing,
            personId: families.adults.rosa,
            teaches: [],
            roles: ['guardian'],
          },
        },
        before: { language: 'es', hour: 17, wanted: true },
        change: { wanted: false },
      }),
    );
    await run();
    expect(letters()).not.toContain(addressOf('rosa'));
    expect(letters()).toHaveLength(2);
  });

  test('STOP between the digest and its delivery: the delivery ends unsent', async () => {
    await approveAll(families);
    await runQueue(test_, { now, mailer: openMailer({ url: 'smtp://127.0.0.1:1', from: 'w@s.example' }) });
    await families.inSchool((school) =>
      school.db
        .insertInto('message_preferences')
        .values({
          school_id: school.id,
          id: newId(),
          person_id: families.adults.luis,
          language: 'en',
          hour: 17,
          wanted: false,
          chosen_by: families.adults.luis,
        })
        .execute(),
    );
    await deliver(sending(), { schoolId: families.schoolId, deliveryId: await deliveryOf('luis') });
    expect((await states()).luis?.at(-1)).toBe('refused');
    expect(letters()).toEqual([]);
  });

  test('a guardianship that ended takes its child out of a mail that was waiting', async () => {
    await approveAll(families);
    await runQueue(test_, { now, mailer: openMailer({ url: 'smtp://127.0.0.1:1', from: 'w@s.example' }) });
    await families.inSchool((school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: '2026-11-24' })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', families.adults.rosa)
        .where('student_id', '=', families.students.dana)
        .execute(),
    );
    await deliver(sending(), { schoolId: families.schoolId, deliveryId: await deliveryOf('rosa') });
    expect(sink.letters).toHaveLength(1);
    expect(sink.letters[0]?.text).toContain('Ana');
    expect(sink.letters[0]?.text).not.toContain('Dana');
  });
});
