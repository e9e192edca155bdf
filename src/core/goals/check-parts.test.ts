import { expect, it } from 'vitest';
import { type ChosenPart, checkParts, type PartsProblem } from './check-parts.ts';
import type { PartsRule } from './read-parts.ts';

const part = (goalId: string, points = 1): ChosenPart => ({ goalId, points, required: true });
const byPoints = (pointsRequired: number): PartsRule => ({ kind: 'points', pointsRequired });
const every: PartsRule = { kind: 'every' };
/** A, B, C and D are content goals; W is made of several, P is part of it; E is a language goal. */
const facts = {
  wholes: new Set(['W']),
  parts: new Set(['P']),
  kindOf: (goalId: string) => (goalId === 'E' ? ('language' as const) : ('content' as const)),
};

it.each<[string, string, PartsRule, readonly ChosenPart[], PartsProblem | undefined]>([
  ['two parts', 'A', every, [part('B'), part('C')], undefined],
  ['a part of two wholes', 'A', every, [part('B'), part('P')], undefined],
  ['one part', 'A', every, [part('B')], 'too-few'],
  ['itself', 'A', every, [part('A'), part('B')], 'itself'],
  ['a whole as part', 'A', every, [part('B'), part('W')], 'part-is-whole'],
  ['a part as whole', 'P', every, [part('B'), part('C')], 'whole-is-part'],
  ['a language goal in a content goal', 'A', every, [part('B'), part('E')], 'other-kind'],
  ['points within reach', 'A', byPoints(5), [part('B', 2), part('C', 2), part('D', 1)], undefined],
  ['points out of reach', 'A', byPoints(6), [part('B', 2), part('C', 2), part('D', 1)], 'points-short'],
  ['half points', 'A', byPoints(2), [part('B', 1.5), part('C', 1)], 'points-range'],
  ['points below none', 'A', byPoints(2), [part('B', -1), part('C', 5)], 'points-range'],
  ['a hundred points', 'A', byPoints(2), [part('B', 100), part('C', 5)], 'points-range'],
  ['no points required', 'A', byPoints(0), [part('B'), part('C')], 'points-range'],
  ['points that nobody reads', 'A', every, [part('B', 100), part('C', -1)], undefined],
])('%s', (_, goalId, rule, parts, problem) => {
  expect(checkParts(goalId, { rule, parts }, facts)).toBe(problem);
});
