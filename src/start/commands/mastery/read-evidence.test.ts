import { describe, expect, it } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { Refused } from './read-choice.ts';
import { readEvidence } from './read-evidence.ts';

const known = { today: '2026-11-29', scale: defaultScale };
const read = (list: unknown) => readEvidence(JSON.stringify(list), known);
/** The levels of the pieces, oldest first, each with its day. */
const pieces = (list: unknown) => gatherPieces(read(list).judgements).map(({ level, day }) => [level, day]);
const levels = (list: unknown) => pieces(list).map(([level]) => level);

describe('a list of evidence', () => {
  it.each([
    ['levels alone, in the order of the list', [2, 3, 4], [2, 3, 4]],
    ['scores', [{ score: 2 }, { value: '3' }], [2, 3]],
    ['words of the scale', [{ level: 'getting-there' }, { level: 'mastery' }], [2, 3]],
    ['an object around it', { evidence: [{ level: 2 }] }, [2]],
    [
      'days in any order',
      [
        { level: 3, day: '2026-11-12' },
        { level: 2, on: '2026-11-04' },
      ],
      [2, 3],
    ],
    [
      'moments',
      [
        { level: 3, date: '2026-11-12T10:00:00Z' },
        { level: 2, workedOn: '2026-11-04' },
      ],
      [2, 3],
    ],
    [
      'no level, or none that counts',
      [
        null,
        { level: null },
        { level: 2, exempt: true },
        { level: 'EXEMPT' },
        { level: 2, status: 'missing' },
        { level: 2, withdrawnAt: '2026-11-20' },
        { level: 2, status: 'superseded' },
        { level: 3 },
      ],
      [3],
    ],
    [
      'practice and finding out where the list says that they count',
      [
        { level: 1, kind: 'practice' },
        { level: 1, kind: 'formative', counts: false },
        { level: 2, kind: 'formative', counts: true },
        { level: 3, kind: 'summative' },
      ],
      [2, 3],
    ],
    [
      'two judges of one task on one day',
      [
        { level: 2, task: 'talk', day: '2026-11-04', judge: 'a', id: 'x' },
        { level: 3, task: 'talk', day: '2026-11-04', judge: 'b', id: 'y' },
      ],
      [2.5],
    ],
    [
      'two judges of one task without days',
      [
        { level: 2, task: 'talk', judge: 'a' },
        { level: 3, task: 'talk', judge: 'b' },
      ],
      [2.5],
    ],
    [
      'the same judge again',
      [
        { level: 2, occasion: 'talk', judge: 'a' },
        { level: 3, occasion: 'talk', judge: 'a' },
      ],
      [3],
    ],
    [
      'the same task on another day',
      [
        { level: 2, task: 'talk', day: '2026-11-04' },
        { level: 3, task: 'talk', day: '2026-11-12' },
      ],
      [2, 3],
    ],
    [
      'a better retake, in its place',
      [
        { level: 2, task: 'slip' },
        { level: 4, task: 'lab' },
        { level: 3, task: 'slip again', retakeOf: 'slip' },
      ],
      [3, 4],
    ],
    [
      'another retake',
      [
        { level: 3, id: 'x' },
        { level: 2, retakeOf: 'x' },
      ],
      [3],
    ],
    ['a retake of the entry at a place', [{ level: 2 }, { level: 4 }, { level: 3, retakeOf: 1 }], [3, 4]],
    [
      'a retake of work that was withdrawn',
      [
        { level: 2, task: 'slip', withdrawn: true },
        { level: 3, retakeOf: 'slip' },
      ],
      [3],
    ],
  ])('may hold %s', (_, list, expected) => {
    expect(levels(list)).toEqual(expected);
  });

  it('is not changed by when work was due, delays, tries or behaviour', () => {
    const plain = [
      { level: 2, day: '2026-11-04' },
      { level: 3, day: '2026-11-12' },
    ];
    const told = plain.map((each) => ({
      ...each,
      late: true,
      dueDate: '2026-10-01',
      attempts: 3,
      effort: 'low',
    }));
    expect(read(told)).toEqual(read(plain));
  });

  it('names tasks, and says whether there are days', () => {
    const { tasks, dated } = read([{ level: 2, task: 'slip', day: '2026-11-04' }]);
    expect([...tasks.values()]).toEqual(['slip']);
    expect(dated).toBe(true);
    expect(read([2]).dated).toBe(false);
  });

  it.each([
    ['', 'Nothing came on standard input. Give a JSON list of evidence.'],
    ['[2,', 'What came is no JSON'],
    ['{"level": 2}', 'What came is no list.'],
    ['[2, 9]', 'Entry 2: its level 9 is not on the scale from 1 to 4.'],
    ['[{"level": "high"}]', 'Entry 1: its level "high" is no number.'],
    ['[[2]]', 'Entry 1: it is neither a level nor an object.'],
    ['[{"level": 2, "day": "2026-11-31"}]', 'Entry 1: its day is none. Write it as 2026-11-04.'],
    ['[{"level": 2, "day": "2026-11-30"}]', 'Entry 1: its day 2026-11-30 is in the future.'],
    ['[{"level": 2, "day": "2026-11-04"}, 3]', 'Entry 2 has no day and others have.'],
    ['[{"level": 2, "retakeOf": "slip"}]', 'Entry 1: it is a retake of slip, which is not in the list.'],
    ['[{"level": 2, "weight": 0}]', 'Entry 1: its weight is not a number above 0.'],
    ['[{"level": 2, "task": {}}]', 'Entry 1: its task is no text.'],
  ])('is refused where it is %s', (list, says) => {
    expect(() => readEvidence(list, known)).toThrow(Refused);
    expect(() => readEvidence(list, known)).toThrow(says);
  });

  it('takes work of today', () => {
    expect(pieces([{ level: 2, day: '2026-11-29' }])).toEqual([[2, '2026-11-29']]);
  });
});
