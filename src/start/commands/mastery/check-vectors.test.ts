import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeResults } from './compute-results.ts';
import { computeScores } from './compute-scores.ts';
import { NotKnown, type Params } from './vector.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'tests/fixtures/mastery');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command line as a process of its own. */
function check(...files: string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    const words = [join(root, 'src/start/cli.ts'), 'mastery', 'check-vectors', ...files];
    execFile(join(root, 'node_modules/.bin/node'), words, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

describe('the command', () => {
  it('passes every public vector', async () => {
    const files = ['canvas', 'other'].map((name) => join(fixtures, `${name}.public.json`));
    expect(await check(...files)).toEqual({ code: 0, stdout: '66 passed, 0 failed\n' });
  });

  it('names each failure with what was expected and what came, and ends with 1', async () => {
    const file = join(folder, 'wrong.json');
    const vectors = [
      { id: 'right', method: 'average', scores: [3, 4], expected: 3.5 },
      { id: 'near', method: 'average', scores: [3, 4], expected: 3.4, tolerance: 0.05 },
      { id: 'level', method: 'mode', params: { tie: 'no score' }, scores: [3, 4], expected: 3 },
      { id: 'guessed', method: 'guess', scores: [3], expected: 3 },
      { id: 'bare', method: 'average', expected: 3 },
      {
        id: 'percents',
        kind: 'distribution',
        params: { ratings: [3, 0] },
        results: [{ score: 3 }],
        expected: [0, 100],
      },
      { method: 'average' },
    ];
    await writeFile(file, JSON.stringify({ vectors }));
    const { code, stdout } = await check(file);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'near (average): expected 3.4, got 3.5',
      'level (mode): expected 3, got null',
      'guessed (guess): expected 3, got nothing: There is no method called guess',
      'bare (average): expected 3, got nothing: It has neither results nor scores',
      'percents (distribution): expected [0,100], got [100,0]',
    ]);
    expect(stdout).toContain('vector 7: it is not of the form of a vector');
    expect(stdout).toMatch(/^1 passed, 6 failed\n$/m);
  });

  it('counts a file that cannot be read as a failure, and goes on with the next', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"vectors": [');
    const { code, stdout } = await check(
      join(folder, 'none.json'),
      broken,
      join(fixtures, 'other.public.json'),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('none.json: it cannot be read');
    expect(stdout).toContain('broken.json: it cannot be read');
    expect(stdout).toMatch(/^24 passed, 2 failed\n$/m);
  });
});

describe('histories of scores', () => {
  it.each<[string, Params, unknown[], unknown]>([
    ['recency_mean', { lambda: 0.5 }, [1, 4], 3],
    ['decaying_average', { weight: '75%' }, [2, 4], 3.5],
    ['decaying_average', { percent: 65, flag: 'off' }, [2, 3, 4], 3.475],
    ['canvas_weighted', { calculation_int: 0.65 }, [2, 3, 4], 3.475],
    [
      'weighted_mean',
      {},
      [
        { score: 4, weight: 3 },
        { score: 2, weight: 1 },
      ],
      3.5,
    ],
    ['weighted_average', { weights: [1, 3] }, [2, 4], 3.5],
    ['weighted_average', {}, [5, 4], 4.35],
    ['most_recent', {}, [4, 3], 3],
    ['most_recent', { k: 2 }, [1, 4, 3], 3.5],
    ['latest', {}, [4, null, 3, null], 3],
    ['max', {}, [2, 4, 3], 4],
    ['highest_of_recent', { k: 2 }, [4, 1, 3], 3],
    ['mean_of_recent', { k: 3 }, [1, 2, 3, 4], 3],
    ['average_of_3_highest', {}, [4, 3, 3, 4], 11 / 3],
    ['median', {}, [1, 4, 4, 1, 1, 4, 4], 4],
    ['median_of_recent', { k: 9 }, [2, 3], 2.5],
    ['mode', { tie: 'higher level' }, [3, 2, 3, 2], 3],
    ['mode', { tie_break: 'most recent' }, [3, 2, 3, 2], 2],
    ['mode', { tie: 'teacher decides' }, [3, 2], null],
    ['n_mastery', { n: 2, masteryPoints: 4 }, [4, 5, 3], 4.5],
    ['power_law', {}, [1, 0, 3], null],
    ['power_law', { minimum: 3 }, [1, 3], null],
    ['power_law', { max: 4 }, [1, 3, 4, 4], 4],
    ['power_law_rounded_level', {}, [2, 2.5, 3, 4], 4],
    ['higher_of_average_and_power_law', {}, [4, 3, 2, 1], 2.5],
    ['best_of_average_and_power_law', { pick: 'higher' }, [4, 3, 2, 1], 2.5],
    ['linear_trend', {}, [1, 2, 4], 23 / 6],
    ['true_score', {}, [1, 2, 3], 3],
    ['true_score', {}, [3, 2, 3, 2], 2.5],
    ['average', { places: 1 }, [1, 2, 2], 1.7],
    ['lowest_child', {}, [3, 2, 4], 2],
    ['moodle_rule_all', {}, [{ proficient: true }, { proficient: false }], false],
    ['moodle_all_children', {}, [true, true], true],
  ])('%s %j of %j is %j', (method, params, scores, expected) => {
    const got = computeScores({ id: 'x', method, params, scores, expected });
    if (typeof expected === 'number') expect(got).toBeCloseTo(expected, 9);
    else expect(got).toBe(expected);
  });

  it.each([
    ['guess', {}, [1]],
    ['mode', { tie: 'lower' }, [1, 2]],
    ['decaying_average', { percent: 'much' }, [1, 2]],
  ])('says that %s %j is not known', (method, params, scores) => {
    expect(() => computeScores({ id: 'x', method, params, scores, expected: 1 })).toThrow(NotKnown);
  });
});

describe('rows of Canvas', () => {
  const scale = { pointsPossible: 5, masteryPoints: 3 };
  it.each<[string, Params, Params[], unknown]>([
    [
      'decaying_average',
      { percent: 65, featureFlag: false },
      [{ score: 2 }, { score: 3 }, { score: 4 }],
      3.48,
    ],
    ['standard_decaying_average', { calculationInt: 65 }, [{ score: 2 }, { score: 3 }, { score: 4 }], 3.53],
    ['n_mastery', { n: 1 }, [{ score: 3 }, { score: null }, { score: 4, hidden: true }], 3],
    [
      'latest',
      {},
      [
        { score: 4, assessed_at: '2026-11-04T10:00:00Z' },
        { score: 3, submitted_at: '2026-11-03T10:00:00Z' },
      ],
      4,
    ],
    [
      'average',
      {},
      [
        { score: 5, possible: 10 },
        { score: 6, possible: 10, alignmentMastery: 0.7 },
      ],
      2.54,
    ],
    ['', {}, [{ score: 3 }, { score: 1 }], 3],
  ])('%s %j of %j is %j', (method, params, results, expected) => {
    expect(computeResults({ id: 'x', method, params: { ...scale, ...params }, results, expected })).toBe(
      expected,
    );
  });

  it('says which method and which aggregate Canvas has not', () => {
    const asked = { id: 'x', params: scale, results: [{ score: 3 }], expected: 3 };
    expect(() => computeResults({ ...asked, method: 'power_law' })).toThrow(
      'Canvas has no method called power_law',
    );
    expect(() => computeResults({ ...asked, method: 'class_mode' })).toThrow(NotKnown);
  });
});
