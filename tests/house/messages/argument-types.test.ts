import { expect, test } from 'vitest';
import { writeArgumentTypes } from '../../../scripts/messages/write-argument-types.ts';
import { writeCatalogues, writeKeys } from '../../../scripts/messages/write-generated-files.ts';

test.each([
  ['Save', 'null'],
  ['Hello {name}', '{ name: string | number }'],
  ['{share, number} of 100', '{ share: number }'],
  ['{count, plural, one {# day for {name}} other {# days}}', '{ count: number; name: string | number }'],
  ['{count} or {count, plural, one {#} other {#}}', '{ count: number }'],
  ['{state, select, shown {yes} other {no}}', "{ state: 'other' | 'shown' }"],
  ['{at, time}', '{ at: Date }'],
])('“%s” takes %s', (text, type) => {
  expect(writeArgumentTypes(text)).toBe(type);
});

test('files are written in one order, whatever the order they were read in', () => {
  const english = {
    language: 'en',
    areas: new Map([['acts', { 'acts.save': { text: 'Save' }, 'acts.add': { text: 'Add {name}' } }]]),
  };
  expect(writeKeys(english)).toContain("  'acts.add': { name: string | number };\n  'acts.save': null;\n");
  const chinese = { language: 'zh-Hans', areas: new Map([['acts', {}]]) };
  const catalogues = writeCatalogues([english, chinese]);
  expect(catalogues).toContain("import zhHansActs from './zh-Hans/acts.json' with { type: 'json' };");
  expect(catalogues).toContain("  'zh-Hans': { acts: zhHansActs },");
});
