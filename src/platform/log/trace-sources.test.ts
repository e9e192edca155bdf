import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { traceSources } from './trace-sources.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-trace-'));
  // The third line of the built file, from its third column, comes from the fifth line of the source.
  const map = { version: 3, sources: ['../src/count.ts'], names: [], mappings: ';;EAIA' };
  await writeFile(join(folder, 'built.js.map'), JSON.stringify(map));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([['as a path'], ['as an address']])(
  'a place in a built file, %s, is named in its source',
  (way) => {
    const built = join(folder, 'built.js');
    const file = way === 'as a path' ? built : String(pathToFileURL(built));
    expect(traceSources(`Error: no\n    at count (${file}:3:3)\n    at ${file}:3:9`)).toBe(
      `Error: no\n    at count (${join(folder, '../src/count.ts')}:5:1)\n    at ${join(folder, '../src/count.ts')}:5:7`,
    );
  },
);

test('what has no map, or a map that cannot be read, stays as it is', async () => {
  await writeFile(join(folder, 'broken.js.map'), '{');
  const stack = `Error: no\n    at ${folder}/other.js:3:3\n    at ${folder}/broken.js:3:3\n    at node:internal/x:1:2`;
  expect(traceSources(stack)).toBe(stack);
});
