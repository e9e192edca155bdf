import { expect, test } from 'vitest';
import { placeInHistory } from './place-in-history.ts';

const first = { id: 'first', fromOn: '2026-09-01', untilOn: null };

test.each([
  ['from a day on, without end', [first], '2026-11-24', { ends: 'first', untilOn: null }],
  ['from its own first day', [first], '2026-09-01', { ends: 'first', untilOn: null }],
  ['before anything', [first], '2026-08-01', { ends: undefined, untilOn: '2026-09-01' }],
  ['the very first', [], '2026-08-01', { ends: undefined, untilOn: null }],
  [
    'between two: the later one stands',
    [
      { ...first, untilOn: '2026-11-01' },
      { id: 'second', fromOn: '2026-11-01', untilOn: null },
    ],
    '2026-10-01',
    { ends: 'first', untilOn: '2026-11-01' },
  ],
  [
    'in a gap',
    [
      { ...first, untilOn: '2026-10-01' },
      { id: 'second', fromOn: '2026-12-01', untilOn: null },
    ],
    '2026-11-01',
    { ends: undefined, untilOn: '2026-12-01' },
  ],
  [
    'where a typing slip of the same day was corrected',
    [
      { ...first, untilOn: '2026-11-24' },
      { id: 'slip', fromOn: '2026-11-24', untilOn: '2026-11-24' },
      { id: 'right', fromOn: '2026-11-24', untilOn: null },
    ],
    '2026-11-24',
    { ends: 'right', untilOn: null },
  ],
])('%s', (_case, history, fromOn, placed) => {
  expect(placeInHistory(history, fromOn)).toEqual(placed);
});
