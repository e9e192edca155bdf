import { expect, test } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { calculationOf, usualCalculation, usualChoice } from './choose-method.ts';

const withZero = { levels: [0, 1, 2, 3].map((level) => ({ level, key: `level-${level}` })), cut: 2 };

test('a method that is not on the shelf is refused, and one that does not work on the scale', () => {
  expect(() => calculationOf({ key: 'guess', settings: {} }, defaultScale)).toThrow(
    new RangeError('There is no method called guess'),
  );
  expect(() => calculationOf({ key: 'power-law', settings: {} }, withZero)).toThrow(
    new RangeError('power-law does not work on this scale'),
  );
  expect(calculationOf({ key: 'power-law', settings: {} }, defaultScale).method.key).toBe('power-law');
});

test('where nobody chose it is the recency mean, on the scale that was given', () => {
  for (const calculation of [usualCalculation(withZero), calculationOf(usualChoice, withZero)]) {
    expect(calculation.method.key).toBe('recency-mean');
    expect(calculation.scale).toBe(withZero);
  }
});
