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

  it('has no piece without a judgement', () => {
    expect(gatherPieces([])).toEqual([]);
  });
});
