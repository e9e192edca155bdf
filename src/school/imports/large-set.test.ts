import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acrossSchools } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, inFolder } from '#tests/imports/import-set.ts';
import { largeRoster } from '#tests/imports/make-roster.ts';
import { checkImport } from './check-import.ts';
import { openSources } from './sources/open-sources.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

const megabyte = 1024 ** 2;

async function writeSet(folder: string, rows: number): Promise<void> {
  const files = new Map<string, ReturnType<typeof createWriteStream>>();
  for (const [name, line] of largeRoster(rows)) {
    const file = files.get(name) ?? createWriteStream(join(folder, name));
    files.set(name, file);
    file.write(`${line}\n`);
  }
  await Promise.all([...files.values()].map((file) => new Promise((resolve) => file.end(resolve))));
}

it('20,000 rows stream through in little memory, telling how far they are', {
  timeout: 300_000,
}, async () => {
  await inFolder({}, async (folder) => {
    await writeSet(folder, 20_000);
    const [opened] = await openSources([folder]);
    if (!opened) throw new Error('nothing to open');
    const choices = { now: new Date('2026-09-10T15:00:00Z'), timeZone: 'UTC', into: null, system: null };
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let told = 0;
    let last = { done: 0, total: 0 };
    const preview = await acrossSchools(test.database, async (enter, db) => {
      const checked = await checkImport({ enter, db }, opened, choices);
      await checked.apply?.({ enter, db }, (done, total) => {
        most = Math.max(most, process.memoryUsage().heapUsed);
        told += 1;
        last = { done, total };
      });
      return checked.preview;
    });
    expect(countsOf(preview)).toMatchObject({
      people: [2857, 0, 0, 0],
      classes: [572, 0, 0, 0],
      enrollments: [17_142, 0, 0, 0],
    });
    expect(last.done).toBe(last.total);
    expect(told).toBeGreaterThan(20);
    // The rows themselves are 1.5 MB of text; ids, batches and what waits to be collected come to far less than this.
    expect((most - before) / megabyte).toBeLessThan(150);
  });
});
