import { expect, test } from 'vitest';
import { listPlaceholders } from './list-placeholders.ts';

test('placeholders are found in all branches, each once', () => {
  const text =
    '{name}: {count, plural, one {# piece by {name}} other {# pieces}} {state, select, shown {yes} other {{share, number}}}';
  expect(listPlaceholders(text)).toEqual([
    { name: 'count', kind: 'plural', options: ['one', 'other'] },
    { name: 'name', kind: 'text', options: [] },
    { name: 'share', kind: 'number', options: [] },
    { name: 'state', kind: 'select', options: ['other', 'shown'] },
  ]);
});

test('a message that cannot be read throws', () => {
  expect(() => listPlaceholders('{name')).toThrow(SyntaxError);
});
