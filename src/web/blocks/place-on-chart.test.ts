import { expect, test } from 'vitest';
import { placeOnChart } from './place-on-chart.ts';

const week = {
  levels: 4,
  pieces: [
    { day: '2026-11-02', place: 1 },
    { day: '2026-11-12', place: 3 },
  ],
  estimates: [
    { day: '2026-11-02', place: 1 },
    { day: '2026-11-12', place: 3 },
  ],
  today: '2026-11-12',
  dir: 'ltr',
} as const;

test('the lowest level is the lowest line', () => {
  expect(placeOnChart(week).levelLines).toEqual(['87.5%', '62.5%', '37.5%', '12.5%']);
});

test('a mark stands on its day and its level', () => {
  expect(placeOnChart(week).marks).toEqual([
    { x: '6%', y: '87.5%', place: 1 },
    { x: '88%', y: '37.5%', place: 3 },
  ]);
});

test('the estimate goes along, then up, then on to the edge', () => {
  expect(placeOnChart(week).steps).toEqual([
    { x1: '6%', y1: '87.5%', x2: '88%', y2: '87.5%' },
    { x1: '88%', y1: '87.5%', x2: '88%', y2: '37.5%' },
    { x1: '88%', y1: '37.5%', x2: '100%', y2: '37.5%' },
  ]);
});

test('from right to left, time runs from the right', () => {
  expect(placeOnChart({ ...week, dir: 'rtl' }).marks.map((mark) => mark.x)).toEqual(['94%', '12%']);
});

test('without an estimate there are marks and no line', () => {
  expect(placeOnChart({ ...week, estimates: [] }).steps).toEqual([]);
});

test('one piece, today, stands at the start', () => {
  const chart = placeOnChart({ ...week, pieces: [{ day: '2026-11-12', place: 3 }], estimates: [] });
  expect(chart.marks).toEqual([{ x: '6%', y: '37.5%', place: 3 }]);
});

test('nothing yet draws only the levels', () => {
  const chart = placeOnChart({ ...week, pieces: [], estimates: [] });
  expect(chart.marks).toEqual([]);
  expect(chart.levelLines).toHaveLength(4);
});
