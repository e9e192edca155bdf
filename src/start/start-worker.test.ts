import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { deliver } from '#school/messages/deliver.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type MailSink, openMailSink } from '#tests/families/open-mail-sink.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { approveAll } from '#tests/families/run-queue.ts';
import { startWorker, type WorkerParts } from './start-worker.ts';

let test_: TestDatabase;
let sink: MailSink;
beforeAll(async () => {
  test_ = await openDatabase();
  sink = await openMailSink();
});
afterAll(async () => {
  await sink.close();
  await test_.close();
});

const settings = (): WorkerParts['settings'] => ({
  smtpUrl: sink.url,
  mailFrom: 'Waymark <w@school.example>',
  publicUrl: 'http://localhost:3000',
  sendAtOnce: true,
});

/** The newest state of each delivery of a school. */
async function states(families: PlantedFamilies): Promise<Record<string, string>> {
  const rows = await families.inSchool((school) =>
    school.db
      .selectFrom('delivery_events as e')
      .innerJoin('deliveries as d', (join) =>
        join.onRef('d.school_id', '=', 'e.school_id').onRef('d.id', '=', 'e.delivery_id'),
      )
      .distinctOn('d.address')
      .select(['d.address', 'e.state'])
      .where('e.school_id', '=', school.id)
      .orderBy('d.address')
      .orderBy('e.at', 'desc')
      .orderBy('e.id', 'desc')
      .execute(),
  );
  return Object.fromEntries(rows.map(({ address, state }) => [address, state]));
}

describe('a worker', () => {
  test('picks up what was approved and sends it', async () => {
    const families = await plantFamilies(test_);
    const worker = await startWorker({
      jobsUrl: test_.jobsUrl,
      database: test_.database,
      settings: settings(),
      log: pino({ level: 'silent' }),
    });
    await approveAll(families);
    await sink.whenTaken(3);
    // Stopping lets what is under way end.
    await worker.stop();
    expect(Object.values(await states(families))).toEqual(['sent', 'sent', 'sent']);
    expect(sink.letters).toHaveLength(3);
  });

  test('killed between the server’s acceptance and its own commit, it never sends twice and hides nothing', async () => {
    const families = await plantFamilies(test_);
    const before = sink.letters.length;
    const held = sink.holdNext();
    const process_ = forkWorker();
    await once(process_, 'message');
    await approveAll(families);
    await held.reached;
    // The server has the whole mail; the worker has not heard so.
    process_.kill('SIGKILL');
    await once(process_, 'exit');
    held.release();

    // Whoever comes next: the queue gives the jobs of the dead one back, and the attempt is found without an end.
    const rest = await families.inSchool((school) =>
      school.db.selectFrom('deliveries').select('id').where('school_id', '=', school.id).execute(),
    );
    const sending = {
      database: test_.database,
      mailer: openMailer({ url: sink.url, from: 'w@school.example' }),
      publicUrl: 'http://localhost:3000',
      sendAtOnce: true,
      now: () => new Date(),
    };
    for (const { id } of rest) {
      // The database lets go of the dead one's lock as soon as it has seen it go.
      while ((await deliver(sending, { schoolId: families.schoolId, deliveryId: id })) === 'busy');
    }
    const taken = sink.letters.slice(before).map(({ to }) => to);
    expect(new Set(taken).size).toBe(taken.length);
    const after = await states(families);
    expect(Object.values(after)).toContain('may-have-been-sent');
    for (const [address, state] of Object.entries(after)) {
      expect(['sent', 'may-have-been-sent']).toContain(state);
      // Nothing is called sent that the server never saw.
      if (state === 'sent') expect(taken).toContain(address);
    }
  });
});

function forkWorker(): ChildProcess {
  return fork(join(import.meta.dirname, '../../tests/families/worker-process.ts'), {
    execPath: join(import.meta.dirname, '../../node_modules/.bin/node'),
    execArgv: [],
    env: {
      ...process.env,
      APP_DATABASE_URL: test_.url,
      JOBS_DATABASE_URL: test_.jobsUrl,
      SMTP_URL: sink.url,
    },
  });
}
