import { describe, expect, it } from 'vitest';
import { asksFirst } from './asks-first.ts';

describe('a whole file that ends records', () => {
  it.each([
    ['nothing of nothing', 0, 0, false],
    ['nothing of many', 0, 600, false],
    ['four of four: fewer than five', 4, 4, false],
    ['four of twenty', 4, 20, false],
    ['five of five', 5, 5, true],
    ['five of forty-nine', 5, 49, true],
    ['five of fifty: just a tenth', 5, 50, false],
    ['sixty of six hundred: just a tenth', 60, 600, false],
    ['sixty-one of six hundred', 61, 600, true],
    ['all of six hundred', 600, 600, true],
  ])('%s', (_, ended, there, asks) => {
    expect(asksFirst({ ended, there })).toBe(asks);
  });
});
