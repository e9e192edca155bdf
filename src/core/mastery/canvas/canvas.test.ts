import { describe, expect, it } from 'vitest';
import { averageClass } from './average-class.ts';
import type { CanvasOutcome, CanvasRow } from './canvas-row.ts';
import { findClassMedian } from './find-class-median.ts';
import { rollUpRows } from './roll-up-rows.ts';
import { scalePercent } from './scale-percent.ts';
import { shareRatings } from './share-ratings.ts';

const nothing: CanvasRow = { score: null, percent: null, possible: null, quiz: null, at: null };
const scored = (...scores: (number | null)[]) => scores.map((score) => ({ ...nothing, score }));
const question = (quiz: string, percent: number, possible: number, at: number): CanvasRow => ({
  ...nothing,
  quiz,
  percent,
  possible,
  at,
});
const outcome = (given: Partial<CanvasOutcome>): CanvasOutcome => ({
  method: 'highest',
  calculationInt: null,
  pointsPossible: 5,
  masteryPoints: 3,
  newDecaying: true,
  ...given,
});

describe('rollUpRows', () => {
  it.each([
    [null, null, [3, 1], 3],
    ['highest', null, [0], 0],
    ['latest', null, [1, 2, 4, 5, 3], 3],
    ['average', null, [2, 4, 3], 3],
    ['n_mastery', 3, [4, 5, 1, 3, null, 3], 3.75],
    ['n_mastery', 3, [3, 3], null],
    ['n_mastery', null, [3, 3, 3, 4], null],
    ['n_mastery', null, [3, 3, 3, 4, 4], 3.4],
    ['weighted_average', null, [5, 4], 4.35],
    ['decaying_average', 65, [2, 3, 4], 3.48],
    ['decaying_average', null, [2, 3, 4], 3.48],
    ['decaying_average', 50, [2, 3, 4], 3.25],
    ['weighted_average', 65, [1, 2, 3, 4, 5], 4.13],
    ['standard_decaying_average', 65, [2, 3, 4], 3.53],
    ['standard_decaying_average', null, [2, 3, 4], 3.53],
    ['standard_decaying_average', null, [2.123], 2.12],
    ['highest', null, [null, null], null],
    ['highest', null, [], null],
  ] as const)('%s of %j over %j is %j', (method, calculationInt, scores, shown) => {
    expect(rollUpRows(scored(...scores), outcome({ method, calculationInt }))).toBe(shown);
  });

  it('takes the older formula where the account has not switched the new one on', () => {
    const off = outcome({ method: 'standard_decaying_average', calculationInt: 65, newDecaying: false });
    expect(rollUpRows(scored(2, 3, 4), off)).toBe(3.48);
    expect(rollUpRows(scored(2, 3, 4), { ...off, calculationInt: null })).toBe(3.48);
  });

  it('orders by whole seconds, rows without a time first, and keeps the order within a second', () => {
    const latest = outcome({ method: 'latest' });
    const at = (score: number, time: number | null) => ({ ...nothing, score, at: time });
    expect(rollUpRows([at(4, 7000), at(3, null), at(1, 6000)], latest)).toBe(4);
    expect(rollUpRows([at(4, 7900), at(3, 7100)], latest)).toBe(3);
    expect(rollUpRows([at(4, 8000), at(3, 7999)], latest)).toBe(4);
    expect(rollUpRows([at(4, null), at(3, null)], latest)).toBe(3);
  });

  it('scales percents to the points of the scale, or to its mastery points where that has none', () => {
    const of = (row: Partial<CanvasRow>, given: Partial<CanvasOutcome>) =>
      rollUpRows([{ ...nothing, ...row }], outcome(given));
    expect(of({ percent: 0.4 }, { pointsPossible: 4 })).toBe(1.6);
    expect(of({ percent: 1.2 }, {})).toBe(6);
    expect(of({ percent: 0.7 }, { pointsPossible: 0 })).toBe(2.1);
    expect(of({ score: 2, possible: 4 }, {})).toBe(2.5);
    expect(of({ score: 2, possible: 0 }, {})).toBe(2);
    expect(of({ score: 2, percent: 0.9, possible: 4 }, {})).toBe(4.5);
  });

  it('lets k questions of a quiz stay k rows, each with the score of the whole quiz', () => {
    const rows = [
      question('quiz:1', 0.6, 1, 2000),
      question('quiz:1', 0.7, 1, 2000),
      question('quiz:1', 0.4, 1, 2000),
      question('quiz:2', 0.5, 1, 1000),
      question('quiz:2', 0.8, 1, 1000),
      question('quiz:2', 0.6, 1, 1000),
    ];
    // Quiz 1 is 17/6, quiz 2 is 19/6: .65·17/6 + .35·(3·19/6 + 2·17/6)/5 = 2.903
    expect(
      rollUpRows(rows, outcome({ method: 'weighted_average', calculationInt: 65, masteryPoints: 5 })),
    ).toBe(2.9);
    expect(rollUpRows(rows, outcome({ method: 'latest' }))).toBe(2.83);
    expect(rollUpRows(rows, outcome({ method: 'average' }))).toBe(3);
    expect(rollUpRows(rows, outcome({ method: 'highest' }))).toBe(4);
    expect(rollUpRows(rows, outcome({ method: null }))).toBe(4);
    // Single questions at 3 or above: 3, 3.5, 4, 3
    expect(rollUpRows(rows, outcome({ method: 'n_mastery', calculationInt: 4 }))).toBe(3.38);
  });

  it('weighs the questions of a quiz by their full marks, and no other source with them', () => {
    const latest = outcome({ method: 'latest' });
    const quiz = [question('quiz:1', 0.6, 2, 1000), question('quiz:1', 0.7, 3, 1000)];
    expect(rollUpRows(quiz, latest)).toBe(3.3);
    expect(rollUpRows([...quiz, { ...question('', 0.6, 1, 2000), quiz: null }], latest)).toBe(3);
  });

  it('counts what belongs to no quiz each for itself', () => {
    const alone = (percent: number, at: number) => ({ ...nothing, percent, possible: 1, at });
    expect(rollUpRows([alone(0.6, 1000), alone(0.9, 2000)], outcome({ method: 'latest' }))).toBe(4.5);
  });

  it('leaves out of a quiz what has no full marks or no share of them, and gives it the score of the rest', () => {
    const latest = outcome({ method: 'latest' });
    const counted = question('quiz:1', 0.6, 2, 1000);
    expect(rollUpRows([counted, { ...question('quiz:1', 0.9, 2, 2000), possible: null }], latest)).toBe(3);
    expect(
      rollUpRows([counted, { ...nothing, quiz: 'quiz:1', score: 1, possible: 0, at: 2000 }], latest),
    ).toBe(3);
    // 60 % of 2 points and 3 of 4: (1.2 + 3)/6·5 = 3.50.
    expect(
      rollUpRows([counted, { ...nothing, quiz: 'quiz:1', score: 3, possible: 4, at: 2000 }], latest),
    ).toBe(3.5);
  });

  it('takes a question without full marks for itself', () => {
    const bare = { ...question('quiz:1', 0.6, 1, 1000), possible: null };
    expect(rollUpRows([bare], outcome({ method: 'latest' }))).toBe(3);
    expect(rollUpRows([{ ...bare, possible: 0 }], outcome({ method: 'latest' }))).toBe(3);
  });
});

describe('scalePercent', () => {
  it.each([
    [6, 10, 5, 3, null, 0.6],
    [6, 10, 5, 3, 0.7, 0.5143],
    [7, 10, 5, 3, 0.7, 0.6],
    [8.5, 10, 5, 3, 0.7, 0.8],
    [10, 10, 5, 3, 0.7, 1],
    [13, 10, 5, 3, 0.7, 1.4],
    [6, 10, 5.5, 3.5, 0.6, 0.6364],
    [6, 10, 5, 3, 0.6, 0.6],
    [1, 3, 5, 3, 0.6, 1 / 3],
    [5, 0.5, 5, 3, 1, 6],
    [5, 0.5, 0, 3, 1, 10],
    [6, 10, 5, 0, 0.7, 0.6],
    [6, 10, 5, 3, 0, 0.6],
    [6, 12, 5, 3, null, 0.5],
    [1, null, 5, 3, 0.7, 0.2],
    [1, null, 0, 3, null, 1 / 3],
    [1, 0, 0, 0, null, null],
    [1, 0, 5, 3, 0.7, null],
    [null, 10, 5, 3, 0.7, null],
  ])('%j of %j on a scale of %j with its cut at %j and the task’s at %j is %j', (...given) => {
    const [score, possible, pointsPossible, masteryPoints, taskCut, percent] = given;
    expect(
      scalePercent(
        { score, possible },
        { pointsPossible: pointsPossible ?? 0, masteryPoints: masteryPoints ?? 0, taskCut },
      ),
    ).toBe(percent);
  });
});

describe('a class', () => {
  it.each([
    [[0, 2, 3, 40], 11.25, 2.5],
    [[1, 2, 3, 40], 11.5, 2.5],
    [[5, 6, 70], 27, 6],
    [[40, 1, 3, 2], 11.5, 2.5],
    [[70, 5, 6], 27, 6],
    [[1, 1, 2], 1.33, 1],
    [[null, 3], 3, 3],
    [[null, null], null, null],
  ])('of %j has the mean %j and the median %j', (scores, mean, median) => {
    expect(averageClass(scores)).toBe(mean);
    expect(findClassMedian(scores)).toBe(median);
  });

  it('leaves its median as it is', () => {
    expect(findClassMedian([1.11, 2.22, 2.25, 4])).toBe(2.235);
  });

  it.each([
    [
      [4, 5, 2],
      [5, 3, 0],
      [33, 33, 33],
    ],
    [
      [4, 5],
      [5, 3, 0],
      [50, 50, 0],
    ],
    [
      [4, 5, 2],
      [4, 3, 2, 1, 0],
      [67, 0, 33, 0, 0],
    ],
    [
      [4, null, 1],
      [5, 3],
      [0, 100],
    ],
    [
      [4, null],
      [5, 3, 0],
      [0, 100, 0],
    ],
    [[null], [5, 3], [0, 0]],
  ])('with the scores %j over the ratings %j has the percents %j', (scores, ratings, percents) => {
    expect(shareRatings(scores, ratings)).toEqual(percents);
  });
});
