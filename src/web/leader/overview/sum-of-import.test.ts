import { expect, it } from 'vitest';
import { sumOfImport } from './sum-of-import.ts';

it('adds up what each kind of row had added, changed and ended', () => {
  expect(
    sumOfImport({
      people: { added: 500, changed: 2, ended: 1 },
      classes: { added: 20, changed: 0, ended: 0, same: 7 },
    }),
  ).toEqual({ added: 520, changed: 2, ended: 1 });
});

it.each([null, undefined, 'text', {}])('finds nothing in %j', (summary) => {
  expect(sumOfImport(summary)).toEqual({ added: 0, changed: 0, ended: 0 });
});
