import { expect, test } from 'vitest';
import { fitsAsSpoken } from './fits-as-spoken.ts';

test.each([
  ['a few seconds', 'audio', 100, 5, 'fits'],
  ['a minute', 'audio', 9_000_000, 60, 'fits'],
  ['a minute and a moment', 'audio', 9_000_000, 61, 'fits'],
  ['more than a minute', 'audio', 100, 61.5, 'is-too-long'],
  ['no word of its length, and small', 'audio', 2_097_152, undefined, 'fits'],
  ['no word of its length, and large', 'audio', 2_097_153, undefined, 'is-too-long'],
  ['a film', 'video', 100, 5, 'is-no-sound'],
  ['a photo', 'image', 100, undefined, 'is-no-sound'],
] as const)('%s', (_, kind, bytes, seconds, fits) => {
  expect(fitsAsSpoken({ kind, bytes, seconds })).toBe(fits);
});
