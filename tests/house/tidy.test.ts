import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { listSources, root } from './list-sources.ts';

const sources = listSources('src', 'tests', 'scripts', 'bench');

test('no file is over 400 lines', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 400).map(({ file }) => file);
  expect(long).toEqual([]);
});

test('no file is named after a drawer', () => {
  const banned =
    /^(utils?|helpers?|misc|common|manager|service|data|info)(\.|$)|-(utils?|helpers?|manager|service)\./;
  expect(sources.map(({ file }) => basename(file)).filter((name) => banned.test(name))).toEqual([]);
});

test('no folder is more than five deep', () => {
  expect(sources.filter(({ file }) => file.split('/').length > 6).map(({ file }) => file)).toEqual([]);
});

test('every shelf file is in its index', () => {
  for (const shelf of ['src/core/mastery/methods', 'src/school/imports/formats']) {
    const index = readFileSync(join(root, shelf, 'index.ts'), 'utf8');
    const shelved = readdirSync(join(root, shelf), { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() || (/\.ts$/.test(entry.name) && !/\.test\.ts$|^index\.ts$/.test(entry.name)),
      )
      .map(({ name }) => name.replace(/\.ts$/, ''));
    expect(shelved.length).toBeGreaterThan(0);
    expect(shelved.filter((name) => !index.includes(`./${name}`))).toEqual([]);
  }
});

test('no style attribute and no script within a page: the content policy would refuse both', () => {
  const pages = sources.filter(
    ({ file }) => file.startsWith('src/web/') && file.endsWith('.tsx') && !file.includes('.test.'),
  );
  const wrong = pages
    .filter(({ text }) => /\sstyle=|\son[a-z]+=["{]|<script>/.test(text))
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});

test('styles name no left and no right', () => {
  const folder = join(root, 'src/web/ui/styles');
  const wrong = readdirSync(folder).filter((name) =>
    /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right)\s*:/m.test(
      readFileSync(join(folder, name), 'utf8'),
    ),
  );
  expect(wrong).toEqual([]);
});
