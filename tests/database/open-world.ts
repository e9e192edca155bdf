import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import { asWorld } from '#tests/world/as-world.ts';
import { makeWorld } from '#tests/world/make-world.ts';
import type { World, WorldFacts } from '#tests/world/world.ts';
import { cloneDatabase, type TestDatabase, urlOf } from './open-database.ts';

/** The school day on which the world of tests stands, a Tuesday, and the moment: ten in the morning there. */
const today = '2026-11-24';
const now = new Date('2026-11-24T15:00:00Z');

/** A database of its own for one test file, with the whole test world in it. */
export interface TestWorld extends TestDatabase {
  readonly world: World;
}

/**
 * Clones the world (about 90 ms); the first test file of a run that asks for it makes it. Call in beforeAll, and
 * `close` in afterAll. What a test changes stays in its clone.
 */
export async function openWorld(): Promise<TestWorld> {
  const file = inject('worldFile');
  if (!existsSync(file)) await makeOnce(file);
  const facts: WorldFacts = JSON.parse(readFileSync(file, 'utf8'));
  const database = await cloneDatabase('world');
  return { ...database, world: asWorld(database.database, facts) };
}

/** Test files run beside each other: one makes the world, the others wait for it. */
async function makeOnce(file: string): Promise<void> {
  const lock = new pg.Client({ connectionString: urlOf(inject('databaseServer'), 'postgres') });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(7305003)');
    if (existsSync(file)) return;
    const { database } = await cloneDatabase('template', 'world');
    const facts: WorldFacts = await makeWorld(database, { today, now });
    // A database can be cloned only while nobody is connected to it.
    await database.destroy();
    writeFileSync(`${file}.new`, JSON.stringify(facts));
    renameSync(`${file}.new`, file);
  } finally {
    await lock.end();
  }
}
