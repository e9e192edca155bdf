import { expect, test } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { mapBand } from './map-band.ts';

test.each([
  ['shown', 4, 'ready'],
  ['shown', 3, 'ready'],
  ['not-shown', 3, 'close'],
  ['not-shown', 2, 'close'],
  ['not-shown', 1, 'starting'],
  // Enough was seen, and the method says no level of it.
  ['not-shown', null, 'starting'],
  ['not-enough', null, 'not-enough'],
  ['no-evidence', null, 'not-enough'],
] as const)('%s with the word %s is %s', (status, word, band) => {
  expect(mapBand({ status, word }, defaultScale)).toBe(band);
});
