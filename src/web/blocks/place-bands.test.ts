import { expect, it } from 'vitest';
import { placeBands } from './place-bands.ts';

it.each([
  [
    'ltr',
    { ready: 1, close: 1, starting: 0, 'not-enough': 2 },
    ['ready 0+25', 'close 25+25', 'not-enough 50+50'],
  ],
  [
    'rtl',
    { ready: 1, close: 1, starting: 0, 'not-enough': 2 },
    ['ready 75+25', 'close 50+25', 'not-enough 0+50'],
  ],
  ['ltr', { ready: 0, close: 0, starting: 3, 'not-enough': 0 }, ['starting 0+100']],
  ['rtl', { ready: 0, close: 0, starting: 0, 'not-enough': 0 }, []],
] as const)('%s of %j', (dir, counts, parts) => {
  expect(placeBands(counts, dir).map(({ band, x, width }) => `${band} ${x}+${width}`)).toEqual(parts);
});
