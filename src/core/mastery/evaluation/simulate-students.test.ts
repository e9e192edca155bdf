import { describe, expect, it } from 'vitest';
import { generators } from './generators.ts';
import { grown, type Simulated, simulateStudents } from './simulate-students.ts';

const drawn = (key: string, count = 20_000) => {
  const generator = generators.find((each) => each.key === key);
  if (!generator) throw new Error(`There is no generator ${key}`);
  return simulateStudents(generator, { seed: 5, count });
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const spread = (numbers: readonly number[]) => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((each) => (each - middle) ** 2)));
};
const withPieces = (students: readonly Simulated[], count: number) =>
  students.filter(({ levels }) => levels.length === count);

describe('grown', () => {
  it.each([
    [0, 2],
    [1, 2.5],
    [2, 2.75],
    [3, 2.875],
  ])('after %i pieces half of what was left is learned each time: %f', (pieces, level) => {
    expect(grown({ start: 2, cap: 3, rate: Math.LN2 }, pieces)).toBeCloseTo(level, 12);
  });
});

describe('simulateStudents', () => {
  it('draws the same students for the same seed', () => {
    expect(drawn('base', 50)).toEqual(drawn('base', 50));
  });

  // By another program, from the formulas and the same draws.
  it.each([
    ['base', ['2433', '222323', '1121112'], [2.508354621, 2.400093103, 1.841345261], 22_282, 5392.6644],
    ['no-growth', ['3444', '333323', '2122112'], [3.108354621, 2.256730401, 1.695319875], 22_439, 5075.0797],
    [
      'noisy-judges',
      ['2444', '223323', '1121112'],
      [2.508354621, 2.400093103, 1.841345261],
      22_279,
      5392.6644,
    ],
    [
      'quiet-judges',
      ['2333', '222323', '1121122'],
      [2.508354621, 2.400093103, 1.841345261],
      22_308,
      5392.6644,
    ],
    ['low', ['2433', '222212', '1121111'], [2.508354621, 1.656730401, 1.095319875], 17_457, 3875.0797],
  ])('draws of %s the students %j, now at %j', (key, levels, now, sumOfLevels, sumOfTrue) => {
    const students = drawn(key, 2000);
    const sum = (numbers: readonly number[]) => numbers.reduce((before, each) => before + each, 0);
    expect(students.slice(0, 3).map((each) => each.levels.join(''))).toEqual(levels);
    now.forEach((level, at) => {
      expect(students[at]?.trueLevel).toBeCloseTo(level, 8);
    });
    expect(sum(students.flatMap((each) => each.levels))).toBe(sumOfLevels);
    expect(sum(students.map(({ trueLevel }) => trueLevel))).toBeCloseTo(sumOfTrue, 3);
  });

  it('gives each 1 to 8 pieces, each number as often, at levels 1 to 4', () => {
    const students = drawn('base');
    for (let count = 1; count <= 8; count += 1)
      expect(withPieces(students, count).length / students.length).toBeCloseTo(1 / 8, 1);
    expect(new Set(students.map(({ levels }) => levels.length)).size).toBe(8);
    expect([...new Set(students.flatMap(({ levels }) => levels))].sort()).toEqual([1, 2, 3, 4]);
  });

  it('starts students around 1.9 and lets nobody with more pieces know less', () => {
    const students = drawn('base');
    const starts = withPieces(students, 1).map(({ trueLevel }) => trueLevel);
    expect(mean(starts)).toBeCloseTo(1.9, 1);
    expect(spread(starts)).toBeCloseTo(0.65, 1);
    const later = withPieces(students, 8).map(({ trueLevel }) => trueLevel);
    expect(mean(later)).toBeGreaterThan(2.7);
    expect(mean(later)).toBeLessThan(3.3);
  });

  it('leaves students where they are without growth', () => {
    const students = drawn('no-growth');
    const means = [1, 8].map((count) => mean(withPieces(students, count).map(({ trueLevel }) => trueLevel)));
    expect(means[0]).toBeCloseTo(2.5, 1);
    expect(means[1]).toBeCloseTo(2.5, 1);
  });

  it('lets levels stray further from the truth where judges are noisy', () => {
    const strays = ['quiet-judges', 'base', 'noisy-judges'].map((key) =>
      spread(drawn(key).map(({ levels, trueLevel }) => (levels.at(-1) ?? 0) - trueLevel)),
    );
    expect(strays[0]).toBeLessThan(strays[1] ?? 0);
    expect(strays[1]).toBeLessThan(strays[2] ?? 0);
  });
});
