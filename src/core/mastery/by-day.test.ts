import { expect, test } from 'vitest';
import { byDay } from './by-day.ts';
import { gatherPieces } from './gather-pieces.ts';
import { poolDay } from './pool-day.ts';

const piece = (occasionId: string, day: string, known: { level?: number; weight?: number } = {}) => {
  const word = { id: occasionId, occasionId, judgeId: 'rivera', recordedAt: 0, retakeOf: null };
  return gatherPieces([{ ...word, level: 3, workedOn: day, ...known }])[0] as NonNullable<
    ReturnType<typeof gatherPieces>[0]
  >;
};

test('days come oldest first, and the occasions of a day in their order, whatever order pieces come in', () => {
  const pieces = [
    piece('m', '2026-11-12'),
    piece('z', '2026-11-04'),
    piece('c', '2026-11-12'),
    piece('b', '2026-11-16'),
    piece('x', '2026-11-12'),
  ];
  const days = [
    ['2026-11-04', ['z']],
    ['2026-11-12', ['c', 'm', 'x']],
    ['2026-11-16', ['b']],
  ];
  const said = (of: typeof pieces) =>
    byDay(of).map(({ day, pieces: its }) => [day, its.map(({ occasionId }) => occasionId)]);
  expect(said(pieces)).toEqual(days);
  expect(said(pieces.toReversed())).toEqual(days);
  expect(byDay([])).toEqual([]);
});

test('a day shows the mean of its pieces by weight, and a single piece exactly its level', () => {
  const day = '2026-11-12';
  expect(poolDay([piece('a', day, { level: 2 }), piece('b', day, { level: 3 })])).toEqual({
    level: 2.5,
    weight: 2,
  });
  expect(poolDay([piece('a', day, { level: 2 }), piece('b', day, { level: 4, weight: 3 })])).toEqual({
    level: 3.5,
    weight: 4,
  });
  // .1 · 3 / .1 is a little more than 3 in a computer.
  expect(poolDay([piece('a', day, { level: 3, weight: 0.1 })])).toEqual({ level: 3, weight: 0.1 });
});
