import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSequences } from './evaluate-sequences.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-sequences-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, name = 'levels.csv') {
  const file = join(folder, name);
  await writeFile(file, content);
  return readSequences(file);
}

// The SHA-256 of "art,ada" begins with 29 (41 of 256, below .3), that of "art,bo" with c0 (192 of 256).
const rows = [
  'course,student,order,level',
  'art,ada,1,3',
  'art,bo,0,1',
  'art,ada,0,2',
  'art,ada,2,4',
  'art,bo,1,1',
];

describe('readSequences', () => {
  const expected = {
    sequences: [
      { course: 'art', test: true, levels: [2, 3, 4] },
      { course: 'art', test: false, levels: [1, 1] },
    ],
  };

  it('orders by `order`, and splits by the hash of course and student', async () => {
    expect(await read(rows.join('\n'))).toEqual(expected);
  });

  it('reads a compressed file, and columns in any place', async () => {
    const mixed = rows.map((row) => row.split(',').toReversed().join(','));
    expect(await read(gzipSync(mixed.join('\r\n')), 'levels.csv.gz')).toEqual(expected);
  });

  it('sees no due dates', async () => {
    const due = (first: string) =>
      rows.map((row, at) => `${row},${at === 0 ? 'due_day,submitted_day' : first}`);
    expect(await read(due('1,300').join('\n'))).toEqual(expected);
    expect(await read(due('never,').join('\n'))).toEqual(expected);
  });

  it.each([
    ['course,student,order\nart,ada,0', 'line 2: level'],
    ['course,student,order,level\nart,ada,0,3\nart,ada,1,5', 'line 3: level'],
    ['course,student,order,level\nart,ada,first,3', 'line 2: order'],
    ['course,student,order,level\nart,ada,0', 'cannot be read as CSV'],
    ['course,student,order,level\nart,ada,0,3', 'too few students'],
    ['', 'too few students'],
  ])('says what is wrong with %j', async (content, problem) => {
    expect(await read(content)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('says where there is no file, or none that is compressed', async () => {
    expect(await readSequences(join(folder, 'nowhere.csv'))).toEqual({
      problem: `There is no file ${join(folder, 'nowhere.csv')}.`,
    });
    expect(await read('course,student,order,level', 'plain.csv.gz')).toEqual({
      problem: expect.stringContaining('not a gzip file'),
    });
  });
});
