import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { GroupBand } from './group.ts';
import { type Pairing, pairStudents } from './pair-students.ts';

const STANDS: Readonly<Record<string, Readonly<Record<string, GroupBand>>>> = {
  ana: { slope: 'ready', graphs: 'close' },
  bao: { slope: 'starting', graphs: 'ready' },
  caio: { slope: 'ready', graphs: 'ready' },
  dorje: { slope: 'stuck', graphs: 'starting' },
  elif: { slope: 'not-enough', graphs: 'not-enough' },
};

function pair(studentIds: string[], lately: string[][] = []): string[][] {
  return pairStudents({
    studentIds,
    goalIds: ['slope', 'graphs'],
    bandOf: (student, goal) => STANDS[student]?.[goal] ?? 'not-enough',
    lately,
  });
}

test.each<[string, string[][], string[][]]>([
  ['', [], []],
  ['ana', [], []],
  ['ana bao', [], [['ana', 'bao']]],
  // Each has shown what the other works on; Caio has shown what Dorje works on.
  [
    'dorje caio bao ana',
    [],
    [
      ['ana', 'bao'],
      ['caio', 'dorje'],
    ],
  ],
  // Those who were together lately change, where there is another way.
  [
    'ana bao caio dorje',
    [['bao', 'ana']],
    [
      ['ana', 'caio'],
      ['bao', 'dorje'],
    ],
  ],
  ['ana bao', [['ana', 'bao']], [['ana', 'bao']]],
  ['ana bao caio', [], [['ana', 'bao', 'caio']]],
  [
    'ana bao caio dorje elif',
    [],
    [
      ['ana', 'bao', 'elif'],
      ['caio', 'dorje'],
    ],
  ],
  ['ana ana bao', [], [['ana', 'bao']]],
])('%s, together lately: %j', (students, lately, pairs) => {
  expect(pair(students.split(' ').filter(Boolean), lately)).toEqual(pairs);
});

const MANY = Array.from({ length: 35 }, (_, at) => `student-${String(at).padStart(2, '0')}`);
const GOALS = ['slope', 'graphs', 'units', 'proof'];
const band = fc.constantFrom<GroupBand>('ready', 'close', 'starting', 'stuck', 'not-enough');
const pairing = fc
  .record({
    studentIds: fc.shuffledSubarray(MANY, { minLength: 2 }),
    bands: fc.array(band, { minLength: MANY.length * GOALS.length, maxLength: MANY.length * GOALS.length }),
    lately: fc.array(fc.subarray(MANY, { minLength: 2, maxLength: 3 }), { maxLength: 20 }),
  })
  .map(
    ({ studentIds, bands, lately }): Pairing => ({
      studentIds,
      goalIds: GOALS,
      lately,
      bandOf: (student, goal) => bands[MANY.indexOf(student) * GOALS.length + GOALS.indexOf(goal)] ?? null,
    }),
  );

describe('whoever they are', () => {
  it('puts everybody in once, in twos, and one three where they are an odd number', () => {
    fc.assert(
      fc.property(pairing, (asked) => {
        const pairs = pairStudents(asked);
        expect(pairs.flat().toSorted()).toEqual(asked.studentIds.toSorted());
        const sizes = pairs.map(({ length }) => length);
        expect(sizes.filter((size) => size !== 2)).toEqual(asked.studentIds.length % 2 === 0 ? [] : [3]);
      }),
    );
  });

  it('proposes the same again, in whatever order they are named', () => {
    fc.assert(
      fc.property(pairing, (asked) => {
        const turned = { ...asked, studentIds: asked.studentIds.toReversed() };
        expect(pairStudents(turned)).toEqual(pairStudents(asked));
      }),
    );
  });

  it('changes no partners for the better by swapping two: fewer were never together lately', () => {
    fc.assert(
      fc.property(pairing, (asked) => {
        const again = ([a = '', b = '']: readonly string[]) =>
          Number(asked.lately.some((group) => group.includes(a) && group.includes(b)));
        const pairs = pairStudents(asked).filter(({ length }) => length === 2);
        for (const [at, one] of pairs.entries())
          for (const other of pairs.slice(at + 1)) {
            const [a = '', b = ''] = one;
            const [c = '', d = ''] = other;
            const swapped = Math.min(again([a, c]) + again([b, d]), again([a, d]) + again([b, c]));
            expect(again(one) + again(other)).toBeLessThanOrEqual(swapped);
          }
      }),
    );
  });
});
