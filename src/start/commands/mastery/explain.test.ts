import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');

/** Runs the command line as a process of its own, with a list on its standard input. */
async function explain(list: unknown, ...words: string[]) {
  const run = spawn(join(root, 'node_modules/.bin/node'), [
    join(root, 'src/start/cli.ts'),
    'mastery',
    'explain',
    '--today',
    '2026-11-29',
    ...words,
  ]);
  run.stdin.end(typeof list === 'string' ? list : JSON.stringify(list));
  const ended = new Promise<number | null>((resolve) => run.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  return { stdout, stderr, code };
}

const slipStationLab = [
  { level: 2, day: '2026-11-04', task: 'Exit slip', late: true },
  { level: 3, day: '2026-11-12', task: 'Station' },
  { level: 3, day: '2026-11-16', task: 'Lab' },
  { task: 'Poster', exempt: true },
];

it('says level, band, status, each piece and why', async () => {
  const { stdout, code } = await explain(slipStationLab);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'Level: 2.79 (Mastery)',
    'Band: from 2.16 to 3.42',
    'Status: Not shown yet',
    '',
    '  Exit slip (November 4, 2026): 2, weight 21 percent',
    '  Station (November 12, 2026): 3, weight 31.6 percent',
    '  Lab (November 16, 2026): 3, weight 47.4 percent',
    '',
    'Mastery, because the 2 newest pieces show it.',
    'Older pieces count little now.',
    'Not shown yet: we are not sure enough that the level is Mastery or above.',
    'One more piece at Mastery would show this goal.',
    '',
    'Method: Recency mean',
    'The level is an average: each newer piece of work counts 1.5 times as much as the one before.',
    '',
  ]);
});

it('says it in another language, by another method', async () => {
  const { stdout } = await explain([2, 4, 3], '--language', 'es', '--method', 'power-law');
  expect(stdout).toMatch(/^Nivel: 3\.59 \(Más allá\)$/m);
  expect(stdout).toMatch(/^ {2}Muestra 2: 4$/m);
  expect(stdout).toMatch(/^ {2}Curva: .* = 3\.59$/m);
  expect(stdout).toContain(
    'Subir una valoración puede bajar el nivel: 2, 4 y 3 da 3.59, pero 3, 4 y 3 da 3.38.',
  );
});

it('warns of what a method breaks as it is set', async () => {
  const even = await explain([2, 2, 3], '--method', 'median', '--settings', '{"k":2}');
  expect(even.stdout).toContain('New work at or above the level can lower it: ');
  expect((await explain([2, 2, 3], '--method', 'median')).stdout).not.toContain('can lower');
});

it('gives shares as JSON that recompute the level', async () => {
  const { stdout } = await explain(
    slipStationLab,
    '--json',
    '--method',
    'decaying',
    '--settings',
    '{"newest":75}',
  );
  const said = JSON.parse(stdout);
  expect(said).toMatchObject({ level: 2.94, status: 'not-shown', band: null, settings: { newest: 75 } });
  const pieces: { share: number; level: number }[] = said.pieces;
  // 2, 3, 3 by 75 percent: .0625, .1875, .75
  expect(pieces.map(({ share }) => share)).toEqual([0.0625, 0.1875, 0.75]);
  expect(pieces.reduce((sum, each) => sum + each.share * each.level, 0)).toBeCloseTo(said.unrounded, 9);
});

it('says which pieces decide, and that others do not', async () => {
  const { stdout } = await explain([1, 3, 3], '--method', 'highest');
  expect(stdout).toContain('Piece 1: 1, does not decide\n  Piece 2: 3, decides (50 percent)');
});

it('has no number where there is no level', async () => {
  const { stdout } = await explain([3, 1, 2], '--method', 'n-times');
  expect(stdout.split('\n').slice(0, 2)).toEqual(['Level: none yet', 'Status: Not shown yet']);
  expect((await explain([])).stdout).toMatch(/^Level: none yet\nStatus: No evidence yet\n/);
});

it('ends with 1 and says what is wrong', async () => {
  const { stdout, stderr, code } = await explain([{ level: 2, day: '2026-12-01' }]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
  expect(stderr).toBe('Entry 1: its day 2026-12-01 is in the future.\n');
});
