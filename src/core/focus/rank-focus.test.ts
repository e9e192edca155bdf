import { describe, expect, it, test } from 'vitest';
import type { FocusFacts, Said, Word, WorkedGoal } from './focus-facts.ts';
import { rankFocus } from './rank-focus.ts';

/** Noon of a day of November 2026, in milliseconds. */
const noon = (day: number) => Date.UTC(2026, 10, day, 12);

const luis = { studentId: 'luis', sortName: 'Méndez, Luis', fromOn: '2026-09-08', spokenOn: '2026-11-20' };
const ana = { studentId: 'ana', sortName: 'Silva, Ana', fromOn: '2026-09-08', spokenOn: '2026-11-20' };
/** A Tuesday on which all is quiet. */
const quiet: FocusFacts = {
  today: '2026-11-24',
  language: 'en',
  students: [luis, ana],
  asks: [],
  readies: [],
  tries: [],
  selfEvaluations: [],
  disagreements: [],
  worked: [],
  words: [],
  marks: [],
};
const said = (day: number, about: Partial<Said> = {}): Said => ({
  recordId: `said ${day}`,
  studentId: 'luis',
  goalId: 'slope',
  at: noon(day),
  ...about,
});
const worked = (about: Partial<WorkedGoal> = {}): WorkedGoal => ({
  studentId: 'luis',
  goalId: 'slope',
  isShown: false,
  isInFocus: true,
  isNear: false,
  newest: [],
  judgedAt: null,
  ...about,
});
const twoBelow = worked({
  judgedAt: noon(19),
  newest: [
    { shows: false, at: noon(19) },
    { shows: false, at: noon(17) },
  ],
});
const word = (day: number, about: Partial<Word> = {}): Word => ({
  ...said(day, { recordId: `word ${day}` }),
  on: `2026-11-${String(day).padStart(2, '0')}`,
  kind: 'next-step',
  isTried: false,
  ...about,
});
const reasonsOf = (facts: Partial<FocusFacts>) =>
  rankFocus({ ...quiet, ...facts }).map(
    ({ studentId, goalId, reason }) => `${studentId} ${goalId} ${reason}`,
  );

describe('one reason', () => {
  test.each<[string, Partial<FocusFacts>, string[]]>([
    ['nothing at all', {}, []],
    ['an open question', { asks: [said(20)] }, ['luis slope asked']],
    ['one that names no goal', { asks: [said(20, { goalId: null })] }, ['luis null asked']],
    ['feedback on the goal after it answers it', { asks: [said(20)], words: [word(23)] }, []],
    [
      'feedback on another goal does not',
      { asks: [said(20)], words: [word(23, { goalId: 'lines' })] },
      ['luis slope asked'],
    ],
    ['nor does what was said before it', { asks: [said(23)], words: [word(20)] }, ['luis slope asked']],
    ['ready for a task', { readies: [said(20)] }, ['luis slope ready']],
    ['and then judged on it', { readies: [said(20)], worked: [worked({ judgedAt: noon(23) })] }, []],
    ['tried the next step', { tries: [said(20)] }, ['luis slope tried']],
    [
      'a level apart',
      { selfEvaluations: [{ ...said(20), level: 3, mine: 2, judgedAt: noon(10) }] },
      ['luis slope differs'],
    ],
    [
      'less than a level apart',
      { selfEvaluations: [{ ...said(20), level: 2, mine: 2, judgedAt: null }] },
      [],
    ],
    [
      'where there is no word yet',
      { selfEvaluations: [{ ...said(20), level: 3, mine: null, judgedAt: null }] },
      [],
    ],
    [
      'a level apart, and spoken about',
      { selfEvaluations: [{ ...said(20), level: 3, mine: 2, judgedAt: null }], words: [word(23)] },
      [],
    ],
    ['evidence disagrees', { disagreements: [said(20)] }, ['luis slope disagrees']],
    [
      'which feedback does not settle',
      { disagreements: [said(20)], words: [word(23)] },
      ['luis slope disagrees'],
    ],
    ['two pieces not shown', { worked: [twoBelow] }, ['luis slope stuck']],
    ['two pieces not shown, and a word since', { worked: [twoBelow], words: [word(20)] }, []],
    ['a word since that names no goal', { worked: [twoBelow], words: [word(20, { goalId: null })] }, []],
    ['a word between the two', { worked: [twoBelow], words: [word(18)] }, ['luis slope stuck']],
    [
      'one of the two shows it',
      {
        worked: [
          {
            ...twoBelow,
            newest: [
              { shows: true, at: noon(19) },
              { shows: false, at: noon(17) },
            ],
          },
        ],
      },
      [],
    ],
    ['one piece alone', { worked: [{ ...twoBelow, newest: twoBelow.newest.slice(0, 1) }] }, []],
    ['a goal that is shown', { worked: [{ ...twoBelow, isShown: true }] }, []],
    ['asked for something two weeks ago', { words: [word(10)], worked: [worked()] }, ['luis slope untried']],
    ['on a goal not in focus', { words: [word(10)], worked: [worked({ isInFocus: false })] }, []],
    ['on a goal that is shown', { words: [word(10)], worked: [worked({ isShown: true })] }, []],
    ['nine school days ago', { words: [word(11)], worked: [worked()] }, []],
    ['a glow asks for nothing', { words: [word(10, { kind: 'glow' })], worked: [worked()] }, []],
    ['and tried since', { words: [word(10, { isTried: true })], worked: [worked()] }, []],
    ['and worked since', { words: [word(10)], worked: [worked({ judgedAt: noon(12) })] }, []],
    ['near the next word', { worked: [worked({ isNear: true, judgedAt: noon(20) })] }, ['luis slope near']],
    [
      'near on a goal not in focus',
      { worked: [worked({ isNear: true, isInFocus: false, judgedAt: noon(20) })] },
      [],
    ],
    ['near, and told so', { worked: [worked({ isNear: true, judgedAt: noon(19) })], words: [word(20)] }, []],
    [
      'ten school days without a word',
      { students: [{ ...luis, spokenOn: '2026-11-10' }] },
      ['luis null unspoken'],
    ],
    ['nine school days', { students: [{ ...luis, spokenOn: '2026-11-11' }] }, []],
    ['never a word', { students: [{ ...luis, spokenOn: null }] }, ['luis null unspoken']],
    ['new in the class', { students: [{ ...luis, fromOn: '2026-11-16', spokenOn: null }] }, []],
    [
      'silent, but in the queue anyway',
      { students: [{ ...luis, spokenOn: null }], asks: [said(20)] },
      ['luis slope asked'],
    ],
    ['somebody who has left', { students: [ana], asks: [said(20)] }, []],
  ])('%s', (_, facts, rows) => {
    expect(reasonsOf(facts)).toEqual(rows);
  });
});

describe('the order', () => {
  it('goes by reason, then by what has waited longest, then by name', () => {
    const rows = reasonsOf({
      students: [ana, luis, { ...luis, studentId: 'tenzin', sortName: 'Dolma, Tenzin', spokenOn: null }],
      asks: [said(20, { studentId: 'ana' }), said(19), said(20, { studentId: 'luis', goalId: 'lines' })],
      readies: [said(3, { goalId: 'equations' })],
      tries: [said(3, { goalId: 'expressions' })],
      selfEvaluations: [
        { ...said(3, { studentId: 'ana', goalId: 'expressions' }), level: 1, mine: 3, judgedAt: null },
      ],
      disagreements: [said(2, { studentId: 'ana', goalId: 'meet' })],
      worked: [
        { ...twoBelow, goalId: 'meet' },
        worked({ studentId: 'ana', goalId: 'fit' }),
        worked({ goalId: 'fit', isNear: true, judgedAt: noon(2) }),
      ],
      words: [word(5, { studentId: 'ana', goalId: 'fit' })],
    });
    expect(rows).toEqual([
      'luis slope asked',
      'luis lines asked',
      'ana slope asked',
      'luis equations ready',
      'luis expressions tried',
      'ana expressions differs',
      'ana meet disagrees',
      'luis meet stuck',
      'ana fit untried',
      'luis fit near',
      'tenzin null unspoken',
    ]);
  });

  it('gives one row per student and goal, with the strongest reason and since when it waits', () => {
    const facts = { ...quiet, asks: [said(23), said(20)], readies: [said(5)], worked: [twoBelow] };
    expect(rankFocus(facts)).toEqual([
      {
        studentId: 'luis',
        goalId: 'slope',
        reason: 'asked',
        since: noon(20),
        recordIds: ['said 20', 'said 23'],
        knownUntil: noon(23),
      },
    ]);
  });
});

describe('what was seen', () => {
  const mark = { studentId: 'luis', goalId: 'slope', knownUntil: noon(20), seenOn: '2026-11-20' };
  test.each<[string, Partial<FocusFacts>, string[]]>([
    ['is left out', { asks: [said(20)], marks: [mark] }, []],
    ['with what is weaker and was known', { asks: [said(20)], worked: [twoBelow], marks: [mark] }, []],
    ['comes back with a newer question', { asks: [said(20), said(23)], marks: [mark] }, ['luis slope asked']],
    ['with any newer fact', { asks: [said(20)], tries: [said(23)], marks: [mark] }, ['luis slope tried']],
    ['not on another goal', { asks: [said(19, { goalId: 'lines' })], marks: [mark] }, ['luis lines asked']],
    [
      'comes back with a judgement that still differs',
      { selfEvaluations: [{ ...said(19), level: 3, mine: 1, judgedAt: noon(23) }], marks: [mark] },
      ['luis slope differs'],
    ],
  ])('%s', (_, facts, rows) => {
    expect(reasonsOf(facts)).toEqual(rows);
  });

  test.each([
    ['2026-11-24', []],
    ['2026-12-08', []],
    // fifteen school days after it was seen
    ['2026-12-15', ['luis null unspoken']],
  ])('a silence seen on November 24: on %s %j', (today, rows) => {
    const students = [{ ...luis, spokenOn: '2026-11-03' }];
    const [row] = rankFocus({ ...quiet, students });
    const marks = [
      { studentId: 'luis', goalId: null, knownUntil: row?.knownUntil ?? 0, seenOn: '2026-11-24' },
    ];
    expect(reasonsOf({ today, students, marks })).toEqual(rows);
  });

  it('a silence that was seen and broken comes back ten school days after the word', () => {
    const marks = [
      { studentId: 'luis', goalId: null, knownUntil: Date.UTC(2026, 10, 17), seenOn: '2026-11-24' },
    ];
    const students = [{ ...luis, spokenOn: '2026-11-25' }];
    expect(reasonsOf({ today: '2026-12-08', students, marks })).toEqual([]);
    expect(reasonsOf({ today: '2026-12-09', students, marks })).toEqual(['luis null unspoken']);
  });
});
