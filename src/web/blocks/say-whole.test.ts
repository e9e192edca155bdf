import { expect, it } from 'vitest';
import type { PartsRule, WholeReading } from '#core/goals/read-parts.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { translator } from '#locales/translate.ts';
import { sayPartsRule, sayWhole } from './say-whole.ts';

const reading: WholeReading = {
  isMet: false,
  shown: 3,
  of: 4,
  requiredShown: 2,
  required: 3,
  points: 4,
  lowest: 2,
};

it.each<[PartsRule, Partial<WholeReading>, string]>([
  [
    { kind: 'points', pointsRequired: 5 },
    {},
    'Not shown as a whole yet. 2 of 3 required goals are shown; 4 of 5 points.',
  ],
  [
    { kind: 'points', pointsRequired: 4 },
    { required: 0, requiredShown: 0, isMet: true },
    'Shown as a whole. 3 of 4 goals are shown; 4 of 4 points.',
  ],
  [{ kind: 'every' }, {}, 'Not shown as a whole yet. 3 of 4 goals are shown.'],
  [{ kind: 'lowest' }, {}, 'Not shown as a whole yet. The lowest of its goals is at Getting there.'],
  [
    { kind: 'lowest' },
    { lowest: null },
    'Not shown as a whole yet. Too little is known of one of its goals to say which is lowest.',
  ],
])('%j with %j', (rule, given, words) => {
  expect(sayWhole(translator('en'), { rule, reading: { ...reading, ...given } }, defaultScale)).toBe(words);
});

it.each<[PartsRule, string]>([
  [{ kind: 'points', pointsRequired: 1 }, 'Shown once every required goal is shown and 1 point is reached.'],
  [{ kind: 'every' }, 'Shown once every one of them is shown.'],
  [{ kind: 'lowest' }, 'It stands where the lowest of them stands.'],
])('the rule %j', (rule, words) => {
  expect(sayPartsRule(translator('en'), rule)).toBe(words);
});
