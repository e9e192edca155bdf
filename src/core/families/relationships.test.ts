import { expect, test } from 'vitest';
import { knownRelationship } from './relationships.ts';

test.each([
  ['mother', 'mother'],
  ['Mother', 'mother'],
  ['MOM', 'mother'],
  ['Step-Father', 'stepfather'],
  ['foster parent', 'foster-parent'],
  ['legal guardian', 'guardian'],
  ['godmother', undefined],
  ['', undefined],
])('%s means %s', (word, meant) => {
  expect(knownRelationship(word)).toBe(meant);
});
