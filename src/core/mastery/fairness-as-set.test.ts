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

test('histories of six pieces are looked through where a scale has few levels', () => {
  const lastSix = { key: 'mean-of-last', settings: { k: 6 } };
  // The mean of 3, 1, 1, 1, 1, 1 is 8/6; a new 2 pushes the 3 out and leaves 7/6. Shorter histories lose nothing.
  expect(fairnessAsSet(lastSix, three)).toEqual({
    raising: null,
    adding: { levels: [3, 1, 1, 1, 1, 1], added: 2, before: 8 / 6, after: 7 / 6 },
    isProven: false,
  });
  expect(fairnessAsSet(lastSix, defaultScale)).toEqual({ raising: null, adding: null, isProven: false });
});

test('an example with levels that the scale has not is replaced, or nothing is claimed to be known', () => {
  const fromZero = { levels: [0, 1, 2].map((level) => ({ level, key: `level-${level}` })), cut: 1 };
  // Of 1, 1 the mode is 1; of 2, 1 and of 1, 2 there is none, which counts as 0.
  expect(fairnessAsSet({ key: 'mode', settings: { tie: 'none' } }, fromZero)).toEqual({
    raising: { lower: [1, 1], higher: [2, 1], before: 1, after: 0 },
    adding: { levels: [1], added: 2, before: 1, after: 0 },
    isProven: false,
  });
  // With one of each the last holds, a 2; the 0 raised to 1 gives the 1 the lead.
  expect(fairnessAsSet({ key: 'mode', settings: {} }, fromZero)).toMatchObject({
    raising: { lower: [0, 1, 2], higher: [1, 1, 2], before: 2, after: 1 },
    isProven: true,
  });
  const two = { levels: [1, 2].map((level) => ({ level, key: `level-${level}` })), cut: 2 };
  for (const key of ['mode', 'n-times', 'mean-of-last']) {
    expect(fairnessAsSet({ key, settings: {} }, two)).toEqual({
      raising: null,
      adding: null,
      isProven: false,
    });
  }
});

test('an example off the scale is replaced by one on it', () => {
  const { raising, adding, isProven } = fairnessAsSet({ key: 'n-times', settings: {} }, three);
  expect(adding).toBeNull();
  expect(isProven).toBe(true);
  // The mean of 2, 2 and 3 is 2⅓; with one more 2 at the cut it is 9/4.
  expect(raising).toEqual({ lower: [1, 2, 2, 3], higher: [2, 2, 2, 3], before: 7 / 3, after: 2.25 });
});
