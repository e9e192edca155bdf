import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDraws } from '#core/mastery/evaluation/start-draws.ts';

const root = join(import.meta.dirname, '../../../..');
const oulad = join(root, 'tests/fixtures/mastery/oulad_tma.csv.gz');
const docs = readFileSync(join(root, 'docs/mastery.md'), 'utf8').split('\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command line as a process of its own; it needs no database. */
function evaluate(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const node = join(root, 'node_modules/.bin/node');
    const options = { maxBuffer: 1e7 };
    execFile(
      node,
      [join(root, 'src/start/cli.ts'), 'mastery', 'evaluate', ...words],
      options,
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

it('the three promises of the default hold', async () => {
  const { code, stdout, stderr } = await evaluate(oulad, '--students', '6000', '--json');
  const said = JSON.parse(stdout);
  expect(said.promises).toEqual([
    { key: 'predicts', held: true, by: expect.anything() },
    { key: 'claims', held: true, by: expect.anything() },
    { key: 'fair', held: true, by: [0, 0] },
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain('recency-mean');

  // What does not depend on the number of students stands in docs/mastery.md as it was found here.
  for (const { name, figures } of said.methods) {
    const printed =
      docs.find((line) => line.startsWith(`${name} `) && !line.includes('|'))?.split(/ {2,}/) ?? [];
    const { next, unfairness } = figures;
    expect(printed.slice(0, 4)).toEqual([
      name,
      ...[next.logLoss, next.rmse].map((each) => each.toFixed(4)),
      next.auc.toFixed(3),
    ]);
    const any = [unfairness.raising.any, unfairness.adding.any].map((count: number) =>
      count.toLocaleString('en'),
    );
    expect(printed.slice(-2).map((cell) => cell.split(' / ').at(-1))).toEqual(any);
  }

  // The project's comparison of methods, section 4, made by another program with another split.
  const compared = {
    latest: 0.399,
    'decaying 65': 0.3899,
    average: 0.3994,
    highest: 0.4329,
    'recency-mean .6': 0.389,
  };
  const names = said.methods.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(compared)));
  for (const { name, figures } of said.methods) {
    const logLoss = compared[name as keyof typeof compared];
    if (logLoss !== undefined) expect(Math.abs(figures.next.logLoss - logLoss)).toBeLessThan(0.004);
    expect(figures.unfairness.histories).toBe(20_000);
  }
  expect(said.predictions.learned + said.predictions.tested).toBe(41_852 - 9_000);
  expect(said.students).toBe(6000);
}, 120_000);

it('a promise that is broken ends with 1: levels by chance are told best by the mean', async () => {
  const draws = startDraws(9);
  const rows = Array.from(
    { length: 600 },
    (_, at) => `art,s${at % 120},${Math.floor(at / 120)},${1 + draws.whole(4)}`,
  );
  const file = join(folder, 'chance.csv');
  await writeFile(file, ['course,student,order,level', ...rows].join('\n'));
  const { code, stdout } = await evaluate(file, '--students', '400');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAILED {2}recency-mean: log loss of the next level/m);
  expect(stdout).toMatch(
    /^held {4}recency-mean: unfair in 0 histories by raising and 0 by adding \(none\)$/m,
  );
  const table = stdout.split('\n\n')[1]?.split('\n') ?? [];
  expect(table.map((line) => line.length).filter((length) => length !== table[0]?.length)).toEqual([]);
  expect(table.slice(1, 3).map((line) => line.split(/ {2,}/)[0])).toEqual(['base rate', 'recency-mean .67']);
}, 120_000);

it('a file that is not there is said, and ends with 1', async () => {
  const { code, stdout, stderr } = await evaluate(join(folder, 'nowhere.csv'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`There is no file ${join(folder, 'nowhere.csv')}.\n`);
});

it('a number of students that is none is refused', async () => {
  const { code, stderr } = await evaluate(oulad, '--students', 'many');
  expect(code).toBe(1);
  expect(stderr).toContain('It must be a whole number from 100 to 1,000,000.');
});
