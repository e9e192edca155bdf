import { expect, test } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { fairnessAsSet } from './fairness-as-set.ts';

const three = { levels: [1, 2, 3].map((level) => ({ level, key: `level-${level}` })), cut: 2 };

test('as a method usually is, its own examples are said with what it says of them', () => {
  expect(fairnessAsSet({ key: 'mode', settings: {} }, defaultScale)).toEqual({
    raising: { lower: [2, 2, 1], higher: [3, 2, 1], before: 2, after: 1 },
    adding: { levels: [2, 2, 2, 1, 1], added: 3, before: 2, after: 1 },
    isProven: true,
  });
  expect(fairnessAsSet({ key: 'recency-mean', settings: {} }, defaultScale)).toEqual({
    raising: null,
    adding: null,
    isProven: true,
  });
});

test('with other settings the first short history that shows it is found', () => {
  // The middle of 3 and 1 is 2; a new 2 leaves 1 and 2, whose middle is 1.5.
  expect(fairnessAsSet({ key: 'median', settings: { k: 2 } }, defaultScale)).toEqual({
    raising: null,
    adding: { levels: [3, 1], added: 2, before: 2, after: 1.5 },
    isProven: false,
  });
  expect(fairnessAsSet({ key: 'mean-of-last', settings: { k: 1 } }, defaultScale)).toEqual({
    raising: null,
    adding: null,
    isProven: false,
  });
});

test('an example off the scale is replaced by one on it', () => {
  const { raising, adding } = fairnessAsSet({ key: 'n-times', settings: {} }, three);
  expect(adding).toBeNull();
  // The mean of 2, 2 and 3 is 2⅓; with one more 2 at the cut it is 9/4.
  expect(raising).toEqual({ lower: [1, 2, 2, 3], higher: [2, 2, 2, 3], before: 7 / 3, after: 2.25 });
});
