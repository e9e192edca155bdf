import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { openRoll } from './open-roll.ts';

let test_: TestDatabase;
let queue: pg.Client;
beforeAll(async () => {
  test_ = await openDatabase();
  queue = new pg.Client({ connectionString: test_.jobsUrl });
  await queue.connect();
});
afterAll(async () => {
  await queue.end();
  await test_.close();
});

async function lockedBy(name: string): Promise<void> {
  await queue.query("select graphile_worker.add_job('deliver', '{}'::json, job_key => $1)", [name]);
  await queue.query(
    "update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute' where key = $1",
    [name],
  );
}

test('jobs of a worker that is no more are given back, those of a living one and our own are not', async () => {
  const ours = await openRoll(test_.jobsUrl);
  const living = await openRoll(test_.jobsUrl);
  const dead = await openRoll(test_.jobsUrl);
  await ours.enter('pool-ours');
  await living.enter('pool-living');
  await dead.enter('pool-dead');
  for (const name of ['pool-ours', 'pool-living', 'pool-dead']) await lockedBy(name);
  await dead.close();

  expect(await ours.free()).toBe(1);
  const { rows } = await queue.query('select key, locked_by from graphile_worker._private_jobs order by key');
  expect(rows).toEqual([
    { key: 'pool-dead', locked_by: null },
    { key: 'pool-living', locked_by: 'pool-living' },
    { key: 'pool-ours', locked_by: 'pool-ours' },
  ]);
  await living.close();
  await ours.close();
});
