import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { largeRoster } from '#tests/imports/make-roster.ts';
import type { Benchmark } from './measures/benchmark.ts';
import type { Places } from './places/open-places.ts';
import { peakMemory } from './places/peak-memory.ts';
import { root } from './places/start-database.ts';

const ROWS = 100_000;

/** `waymark import` of a roster: checked, told and applied, in a process of its own. */
export const importBench: Benchmark = {
  name: 'import',
  run: async (places) => {
    const small = await importRows(places, ROWS / 10);
    const large = await importRows(places, ROWS);
    return [
      { name: 'import of 100,000 roster rows', value: large.seconds, unit: 's', budget: 20, better: 'lower' },
      {
        // Flat: rows are streamed, and only what must be compared is kept.
        name: 'import, memory for ten times the rows',
        value: large.megabytes / small.megabytes,
        unit: 'times',
        budget: 2,
        better: 'lower',
        beside: { what: `${Math.round(small.megabytes)} MB before,`, value: 1 },
      },
    ];
  },
};

async function importRows(places: Places, rows: number): Promise<{ seconds: number; megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-import-'));
  try {
    await writeRoster(folder, rows);
    return await importFolder(places, { folder, system: `bench-${rows}` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeRoster(folder: string, rows: number): Promise<void> {
  const files = new Map<string, WriteStream>();
  for (const [name, line] of largeRoster(rows)) {
    const file = files.get(name) ?? createWriteStream(join(folder, name));
    files.set(name, file);
    file.write(`${line}\n`);
  }
  for (const file of files.values()) {
    file.end();
    await finished(file);
  }
}

async function importFolder(
  places: Places,
  { folder, system }: { folder: string; system: string },
): Promise<{ seconds: number; megabytes: number }> {
  const { appUrl, secret, folder: home } = await places.database();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'dist/server/cli.js'), 'import', folder, '--yes', '--system', system],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        WAYMARK_ROOT: root,
        WAYMARK_FOLDER: home,
        WAYMARK_SECRET: secret,
        APP_DATABASE_URL: appUrl,
      },
    },
  );
  let said = '';
  child.stderr.on('data', (words) => {
    said += words;
  });
  let megabytes = 0;
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(child.pid ?? 0) || 0);
  }, 50);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${said}`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}
