import { describe, expect, it } from 'vitest';
import { gatherPieces } from './gather-pieces.ts';
import type { Judgement } from './judgement.ts';

const word = (id: string, rest: Partial<Judgement> & { level: number; workedOn: string }): Judgement => ({
  id,
  occasionId: id,
  judgeId: 'rivera',
  recordedAt: 0,
  retakeOf: null,
  ...rest,
});
const brief = (judgements: Judgement[]) =>
  gatherPieces(judgements).map((each) => [each.occasionId, each.day, each.level, each.weight, each.from]);

const slip = word('slip', { level: 2, workedOn: '2026-11-04', recordedAt: 1 });
const tank = word('tank', { level: 3, workedOn: '2026-11-12', recordedAt: 2 });

describe('gatherPieces', () => {
  it('orders by day of work, whenever it was recorded', () => {
    const early = word('early', { level: 1, workedOn: '2026-10-20', recordedAt: 9 });
    expect(brief([tank, slip, early])).toEqual([
      ['early', '2026-10-20', 1, 1, 'early'],
      ['slip', '2026-11-04', 2, 1, 'slip'],
      ['tank', '2026-11-12', 3, 1, 'tank'],
    ]);
  });

  it('orders by day and not by occasion, and work of one day by occasion', () => {
    const later = word('apple', { level: 1, workedOn: '2026-11-13', recordedAt: 3 });
    const first = word('zebra', { level: 2, workedOn: '2026-11-12', recordedAt: 4 });
    const second = word('melon', { level: 4, workedOn: '2026-11-12', recordedAt: 5 });
    const ordered = [
      ['melon', '2026-11-12', 4, 1, 'melon'],
      ['tank', '2026-11-12', 3, 1, 'tank'],
      ['zebra', '2026-11-12', 2, 1, 'zebra'],
      ['apple', '2026-11-13', 1, 1, 'apple'],
    ];
    expect(brief([later, first, second, tank])).toEqual(ordered);
    const turned = [tank, second, first, later].map((each, at) => ({ ...each, recordedAt: at }));
    expect(brief(turned)).toEqual(ordered);
  });

  it('makes one piece of one judgement, a retake of unjudged work too', () => {
    const retake = word('again', { level: 3, workedOn: '2026-11-16', retakeOf: 'slip', weight: 2 });
    expect(gatherPieces([retake])).toEqual([
      {
        occasionId: 'again',
        day: '2026-11-16',
        level: 3,
        weight: 2,
        squares: 4,
        from: 'again',
        judgementIds: ['again'],
        replaced: [],
      },
    ]);
  });

  it('lets the same judge supersede, and takes the corrected day', () => {
    const again = word('again', { occasionId: 'slip', level: 3, workedOn: '2026-11-05', recordedAt: 5 });
    expect(brief([again, slip])).toEqual([['slip', '2026-11-05', 3, 1, 'slip']]);
  });

  it('breaks a tie of moments by id', () => {
    const a = word('a', { occasionId: 'slip', level: 3, workedOn: '2026-11-04', recordedAt: 1 });
    const b = word('b', { occasionId: 'slip', level: 1, workedOn: '2026-11-04', recordedAt: 1 });
    expect(brief([b, a])).toEqual([['slip', '2026-11-04', 1, 1, 'slip']]);
    expect(brief([a, b])).toEqual([['slip', '2026-11-04', 1, 1, 'slip']]);
  });

  it('takes the day that was said last, though its judge had spoken before another', () => {
    const other = word('other', {
      occasionId: 'slip',
      judgeId: 'okafor',
      level: 3,
      workedOn: '2026-11-04',
      recordedAt: 2,
    });
    const again = word('again', { occasionId: 'slip', level: 4, workedOn: '2026-11-05', recordedAt: 3 });
    expect(gatherPieces([slip, other, again])[0]).toMatchObject({
      day: '2026-11-05',
      level: 3.5,
      judgementIds: ['other', 'again'],
    });
  });

  it('leaves the level of a single judge as it is, whatever it weighs', () => {
    // .1 · 3 / .1 is a little more than 3 in a computer.
    const light = word('light', { level: 3, workedOn: '2026-11-13', weight: 0.1 });
    expect(brief([light, tank])[1]).toEqual(['light', '2026-11-13', 3, 0.1, 'light']);
  });

  it('pools several judges of one occasion', () => {
    const other = word('z', {
      occasionId: 'slip',
      judgeId: 'okafor',
      level: 3,
      workedOn: '2026-11-04',
      recordedAt: 3,
    });
    expect(gatherPieces([other, slip])).toEqual([
      {
        occasionId: 'slip',
        day: '2026-11-04',
        level: 2.5,
        weight: 2,
        squares: 2,
        from: 'slip',
        judgementIds: ['slip', 'z'],
        replaced: [],
      },
    ]);
  });

  it('weighs the judges it pools', () => {
    const other = word('z', {
      occasionId: 'slip',
      judgeId: 'okafor',
      level: 4,
      workedOn: '2026-11-04',
      weight: 3,
    });
    expect(gatherPieces([slip, other])[0]).toMatchObject({ level: 3.5, weight: 4, squares: 10 });
  });

  it('counts a better retake in the place of the first', () => {
    const retake = word('retake', { level: 3, workedOn: '2026-11-16', recordedAt: 7, retakeOf: 'slip' });
    expect(brief([retake, tank, slip])).toEqual([
      ['slip', '2026-11-04', 3, 1, 'retake'],
      ['tank', '2026-11-12', 3, 1, 'tank'],
    ]);
    expect(gatherPieces([retake, slip])[0]).toMatchObject({ judgementIds: ['retake'], replaced: ['slip'] });
  });

  it.each([1, 2])('lets a retake at level %i beside a first 2 change nothing', (level) => {
    const retake = word('retake', { level, workedOn: '2026-11-16', recordedAt: 7, retakeOf: 'slip' });
    expect(gatherPieces([slip, retake])[0]).toMatchObject({
      day: '2026-11-04',
      level: 2,
      from: 'slip',
      replaced: ['retake'],
    });
  });

  it('follows a chain of retakes to the first', () => {
    const second = word('second', { level: 4, workedOn: '2026-11-16', retakeOf: 'slip' });
    const third = word('third', { level: 3, workedOn: '2026-11-20', retakeOf: 'second' });
    expect(brief([third, second, slip])).toEqual([['slip', '2026-11-04', 4, 1, 'second']]);
  });

  it('gives the place of a first that was never judged to the retake nearest to it', () => {
    const second = word('second', { level: 2, workedOn: '2026-11-16', retakeOf: 'never' });
    const third = word('third', { level: 3, workedOn: '2026-11-20', retakeOf: 'second' });
    expect(brief([third, second])).toEqual([['second', '2026-11-16', 3, 1, 'third']]);
  });

  it('gives it to the earlier day of two retakes that are as near', () => {
    const late = word('a', { level: 3, workedOn: '2026-11-20', retakeOf: 'never' });
    const early = word('b', { level: 2, workedOn: '2026-11-16', retakeOf: 'never' });
    expect(brief([late, early])).toEqual([['b', '2026-11-16', 3, 1, 'a']]);
    expect(brief([early, late])).toEqual([['b', '2026-11-16', 3, 1, 'a']]);
  });

  it('keeps the weight of the first when a retake stands', () => {
    const heavy = word('heavy', { level: 2, workedOn: '2026-11-04', weight: 2 });
    const retake = word('retake', { level: 4, workedOn: '2026-11-16', retakeOf: 'heavy' });
    expect(gatherPieces([heavy, retake])[0]).toMatchObject({ level: 4, weight: 2, squares: 4 });
  });

  it('makes one piece of two occasions that name one another', () => {
    const a = word('a', { level: 2, workedOn: '2026-11-04', retakeOf: 'b' });
    const b = word('b', { level: 3, workedOn: '2026-11-05', retakeOf: 'a' });
    expect(brief([a, b])).toEqual([['a', '2026-11-04', 3, 1, 'b']]);
    expect(brief([b, a])).toEqual([['a', '2026-11-04', 3, 1, 'b']]);
  });

  it('lets a retake of two that name one another stand behind them', () => {
    const tail = word('a', { level: 4, workedOn: '2026-11-03', retakeOf: 'b' });
    const b = word('b', { level: 2, workedOn: '2026-11-04', retakeOf: 'c' });
    const c = word('c', { level: 3, workedOn: '2026-11-05', retakeOf: 'b' });
    const d = word('d', { level: 1, workedOn: '2026-11-06', retakeOf: 'e' });
    const e = word('e', { level: 2, workedOn: '2026-11-07', retakeOf: 'd' });
    const pieces = [
      ['b', '2026-11-04', 4, 1, 'a'],
      ['d', '2026-11-06', 2, 1, 'e'],
    ];
    expect(brief([tail, b, c, d, e])).toEqual(pieces);
    expect(brief([e, d, c, b, tail])).toEqual(pieces);
  });

  it('has no piece without a judgement', () => {
    expect(gatherPieces([])).toEqual([]);
  });
});
