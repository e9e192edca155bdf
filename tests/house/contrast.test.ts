import { expect, test } from 'vitest';
import { contrast, type Sight, smallestDistance } from './measure-colour.ts';
import { colour, readTokens } from './read-tokens.ts';

const { light, dark } = await readTokens();

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for what one must see to use or to read a sign (1.4.11). */
const pairs: readonly (readonly [front: string, ground: string, least: number])[] = [
  ['ink', 'paper', 4.5],
  ['ink', 'sheet', 4.5],
  ['ink', 'shade', 4.5],
  ['ink', 'act-wash', 4.5],
  ['ink', 'warn-wash', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'sheet', 4.5],
  ['ink-soft', 'shade', 4.5],
  ['ink-soft', 'act-wash', 4.5],
  ['paper', 'ink', 4.5],
  ['act', 'paper', 4.5],
  ['act', 'sheet', 4.5],
  ['act', 'shade', 4.5],
  ['act', 'act-wash', 4.5],
  ['act-deep', 'paper', 4.5],
  ['act-deep', 'act-wash', 4.5],
  ['on-act', 'act', 4.5],
  ['on-act', 'act-deep', 4.5],
  ['warn', 'paper', 4.5],
  ['warn', 'sheet', 4.5],
  ['warn', 'warn-wash', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'sheet', 3],
  ['edge', 'shade', 3],
  ['focus-line', 'focus', 3],
  ['mark-line', 'level-1', 3],
  ['mark-line', 'level-2', 3],
  ['mark-line', 'level-3', 3],
  ['mark-line', 'five-1', 3],
  ['mark-line', 'five-2', 3],
  ['mark-line', 'five-3', 3],
  ['mark-ring', 'paper', 3],
  ['mark-ring', 'sheet', 3],
  ['mark-ring', 'shade', 3],
];

test.each(pairs)('%s on %s is at least %d in light and dark', (front, ground, least) => {
  expect(contrast(colour(light, front), colour(light, ground))).toBeGreaterThanOrEqual(least);
  expect(contrast(colour(dark, front), colour(dark, ground))).toBeGreaterThanOrEqual(least);
});

const everySight: readonly Sight[] = ['full', 'protan', 'deutan', 'tritan', 'grey'];

test.each(everySight)('any two of the four levels stay apart for %s sight', (sight) => {
  for (const palette of [light, dark]) {
    const ramp = [1, 2, 3, 4].map((place) => colour(palette, `level-${place}`));
    expect(smallestDistance(ramp, sight)).toBeGreaterThanOrEqual(10);
  }
});

test.each(everySight)('any two of five levels stay apart for %s sight', (sight) => {
  for (const palette of [light, dark]) {
    const ramp = [1, 2, 3, 4, 5].map((place) => colour(palette, `five-${place}`));
    expect(smallestDistance(ramp, sight)).toBeGreaterThanOrEqual(7);
  }
});

test('the levels grow darker step by step, so that grey keeps their order', () => {
  for (const ramp of [
    ['level-1', 'level-2', 'level-3', 'level-4'],
    ['five-1', 'five-2', 'five-3', 'five-4', 'five-5'],
  ]) {
    const fromBlack = ramp.map((name) => contrast(colour(light, name), '#000000'));
    expect(fromBlack).toEqual(fromBlack.toSorted((a, b) => b - a));
  }
});

test('the measure is right: black on white is 21, and the ramp measures as published', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  const ramp = ['#fbe8c8', '#9ccfd8', '#4796c0', '#123c69'];
  const measured = everySight.map((sight) => smallestDistance(ramp, sight));
  for (const [index, published] of [14.8, 10.7, 14.6, 15.8, 11.0].entries())
    expect(measured[index]).toBeCloseTo(published, 1);
});

test('traffic lights would be caught', () => {
  const trafficLights = ['#dc3545', '#ffc107', '#198754', '#0d6efd'];
  expect(smallestDistance(trafficLights, 'protan')).toBeLessThan(10);
  expect(smallestDistance(trafficLights, 'grey')).toBeLessThan(10);
});
