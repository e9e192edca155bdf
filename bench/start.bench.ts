import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './measures/benchmark.ts';
import { percentile } from './measures/percentile.ts';
import { findFreePort } from './places/find-free-port.ts';
import { root } from './places/start-database.ts';

const STARTS = 5;

/** `npm start` with a database that is there and nothing to build, until it answers the first request. */
export const startBench: Benchmark = {
  name: 'start',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-start-'));
    chmodSync(folder, 0o755);
    try {
      // The first makes the database and the demonstration school.
      await startOnce(folder);
      const taken: number[] = [];
      for (let turn = 0; turn < STARTS; turn += 1) taken.push(await startOnce(folder));
      return [
        {
          name: 'npm start to the first answer',
          value: percentile(taken, 0.5),
          p95: Math.max(...taken),
          unit: 's',
          budget: 2,
          better: 'lower',
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Seconds until the cover is shown; then it is stopped, and has ended when this returns. */
async function startOnce(folder: string): Promise<number> {
  const port = await findFreePort();
  const { DATABASE_URL: _, NODE_ENV: __, PUBLIC_URL: ___, ...environment } = process.env;
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    // A group of its own, so that Ctrl-C can be sent to all of it as a terminal does.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, PORT: String(port), WAYMARK_FOLDER: folder },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  while (!(await isAnswered(port))) {
    if (gone) throw new Error('npm start ended by itself.');
    await pause();
  }
  const seconds = (performance.now() - began) / 1000;
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await ended;
  while (existsSync(join(folder, 'postgres/postmaster.pid'))) await pause();
  return seconds;
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/sign-in' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('error', () => resolve(false));
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
