import { expect, test } from 'vitest';
import type { GroupBand } from './group.ts';
import { type ClassBands, proposeMixing } from './propose-mixing.ts';

const STANDS: Readonly<Record<string, Readonly<Record<string, GroupBand>>>> = {
  ana: { slope: 'ready', graphs: 'close', units: 'ready' },
  bao: { slope: 'close', graphs: 'ready', units: 'not-enough' },
  caio: { slope: 'ready', graphs: 'ready', units: 'ready' },
  dorje: { slope: 'starting', graphs: 'starting', units: 'stuck' },
  elif: { slope: 'ready', graphs: 'not-enough', units: 'close' },
};
const nine: ClassBands = {
  studentIds: ['caio', 'ana', 'bao', 'dorje', 'elif'],
  goalIds: ['slope', 'graphs', 'units'],
  bandOf: (student, goal) => STANDS[student]?.[goal] ?? 'not-enough',
};

test('who could help and be helped is named before who could only help', () => {
  const proposed = proposeMixing(nine, { goalId: 'slope', memberIds: ['bao', 'dorje'], named: ['bao'] });
  expect(proposed).toEqual({
    ahead: [{ studentId: 'bao', goalIds: ['graphs'] }],
    mixIn: [
      { studentId: 'ana', learns: 'graphs' },
      { studentId: 'caio', learns: null },
      { studentId: 'elif', learns: null },
    ],
  });
});

test('who is ahead in nothing yet is told so by an empty list, and still mixed', () => {
  const { ahead, mixIn } = proposeMixing(nine, { goalId: 'graphs', memberIds: ['dorje'], named: ['dorje'] });
  expect(ahead).toEqual([{ studentId: 'dorje', goalIds: [] }]);
  expect(mixIn.map(({ studentId }) => studentId)).toEqual(['caio', 'bao']);
});

test('of the goals a student is ahead in, the one that most others work on comes first', () => {
  const { ahead } = proposeMixing(nine, { goalId: 'graphs', memberIds: ['ana'], named: ['ana'] });
  // Two work on slope and two on units: then the course's order.
  expect(ahead).toEqual([{ studentId: 'ana', goalIds: ['slope', 'units'] }]);
});

test('nobody who is in the group already, and nobody who has not shown the goal, is mixed in', () => {
  const { mixIn } = proposeMixing(nine, {
    goalId: 'slope',
    memberIds: ['ana', 'bao', 'caio'],
    named: ['bao'],
  });
  expect(mixIn).toEqual([{ studentId: 'elif', learns: null }]);
});
