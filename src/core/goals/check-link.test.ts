import { expect, it } from 'vitest';
import { checkLink, type GoalLink, type LinkKind } from './check-link.ts';

const links = (kind: LinkKind, ...pairs: readonly string[]): GoalLink[] =>
  pairs.map((pair) => ({ kind, fromId: pair[0] ?? '', toId: pair[1] ?? '' }));

it.each<[string, string, readonly GoalLink[], ReturnType<typeof checkLink>]>([
  ['two goals without links', 'AB', [], undefined],
  ['a goal and itself', 'AA', [], 'itself'],
  ['the same once more', 'AB', links('precedes', 'AB'), 'already'],
  ['the way back', 'BA', links('precedes', 'AB'), 'circle'],
  ['the way back over a third', 'CA', links('precedes', 'AB', 'BC'), 'circle'],
  ['the way back over many', 'EA', links('precedes', 'DE', 'AB', 'CD', 'BC'), 'circle'],
  ['a short cut', 'AC', links('precedes', 'AB', 'BC'), undefined],
  ['a second way in', 'AC', links('precedes', 'BC'), undefined],
  ['the way back of another kind', 'BA', links('replaces', 'AB'), undefined],
  ['a circle of two kinds', 'CA', [...links('precedes', 'AB'), ...links('replaces', 'BC')], undefined],
  ['goals beside an old circle', 'DE', links('precedes', 'AB', 'BA'), undefined],
  ['a goal that an old circle leads to', 'DA', links('precedes', 'AB', 'BA'), undefined],
])('%s', (_, pair, holding, problem) => {
  const [link] = links('precedes', pair);
  expect(link && checkLink(link, holding)).toBe(problem);
});

it.each<[string, string, readonly GoalLink[], ReturnType<typeof checkLink>]>([
  ['one goal in the place of two', 'AC', links('replaces', 'AB'), undefined],
  ['two goals in the place of one', 'BC', links('replaces', 'AC'), undefined],
  ['the old one in the place of the new', 'BA', links('replaces', 'AB'), 'circle'],
  ['the oldest in the place of the newest', 'CA', links('replaces', 'AB', 'BC'), 'circle'],
])('replacing: %s', (_, pair, holding, problem) => {
  const [link] = links('replaces', pair);
  expect(link && checkLink(link, holding)).toBe(problem);
});
