import { expect, test } from 'vitest';
import { percentile } from '../../bench/measures/percentile.ts';
import { rateValue } from '../../bench/measures/rate-value.ts';
import { rowOf } from '../../bench/measures/row.ts';

test.each([
  ['a time at half of its budget', { value: 7.5, against: 15, better: 'lower' }, 0.5],
  ['a time at its budget', { value: 15, against: 15, better: 'lower' }, 1],
  ['a time over its budget', { value: 20, against: 16, better: 'lower' }, 1.25],
  ['a rate of twice what is asked', { value: 2000, against: 1000, better: 'higher' }, 0.5],
  ['a rate below what is asked', { value: 800, against: 1000, better: 'higher' }, 1.25],
  ['nothing where nothing is allowed', { value: 0, against: 0, better: 'lower' }, 0],
  ['three bytes where nothing is allowed', { value: 3, against: 0, better: 'lower' }, 4],
  ['a rate of nothing', { value: 0, against: 1000, better: 'higher' }, 1001],
] as const)('%s', (_, asked, ratio) => {
  expect(rateValue(asked)).toBeCloseTo(ratio, 12);
});

test('a row is rated against its budget and against what stands beside it', () => {
  const row = rowOf({
    name: 'gradebook',
    value: 12,
    unit: 'ms',
    budget: 15,
    better: 'lower',
    beside: { what: 'Moodle', value: 240 },
  });
  expect(row.ratio).toBeCloseTo(0.8, 12);
  expect(row.ratioBeside).toBeCloseTo(0.05, 12);
});

test('a percentile is one of the values', () => {
  expect(percentile([30, 10, 20, 40], 0.5)).toBe(20);
  expect(percentile([30, 10, 20, 40], 0.95)).toBe(40);
  expect(percentile([7], 0.5)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow('Nothing was measured');
});
