import fc from 'fast-check';
import { describe, it } from 'vitest';
import { addSchoolDays } from '#core/time/add-school-days.ts';
import { schoolDaysBetween } from '#core/time/school-days-between.ts';
import type { FocusFacts, FocusStudent, Mark, Said } from './focus-facts.ts';
import { type FocusRow, rankFocus } from './rank-focus.ts';
import { reasons } from './reasons.ts';

const STUDENTS = ['ana', 'bo', 'caio'];
const GOALS = ['slope', 'lines'];
const FIRST = '2026-09-07';
const runs = { numRuns: 500 };

/** Some moment of the first sixty days after the seventh of September. */
const moment = fc.nat(60).map((day) => Date.UTC(2026, 8, 7 + day, 12));
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const who = fc.constantFrom(...STUDENTS);
const goal = fc.constantFrom(...GOALS);
const orNone = fc.option(goal, { nil: null });
const said = fc.record({ recordId: fc.uuid(), studentId: who, goalId: orNone, at: moment });
const onGoal = fc.record({ recordId: fc.uuid(), studentId: who, goalId: goal, at: moment });
const level = fc.integer({ min: 1, max: 4 });
const few = <Value>(each: fc.Arbitrary<Value>) => fc.array(each, { maxLength: 5 });

const worked = fc
  .record({
    studentId: who,
    goalId: goal,
    isShown: fc.boolean(),
    isInFocus: fc.boolean(),
    isNear: fc.boolean(),
    newest: fc.array(fc.record({ shows: fc.boolean(), at: moment }), { maxLength: 2 }),
  })
  .map((each) => {
    const newest = each.newest.toSorted((a, b) => b.at - a.at);
    return { ...each, newest, judgedAt: newest[0]?.at ?? null };
  });
const words = fc
  .record({
    said,
    kind: fc.constantFrom('glow' as const, 'grow' as const, 'next-step' as const),
    isTried: fc.boolean(),
  })
  .map((each) => ({ ...each.said, on: dayOf(each.said.at), kind: each.kind, isTried: each.isTried }));
const students = fc.tuple(
  ...STUDENTS.map((studentId) =>
    fc.option(moment, { nil: null }).map(
      (at): FocusStudent => ({
        studentId,
        sortName: studentId,
        fromOn: FIRST,
        spokenOn: at === null ? null : dayOf(at),
      }),
    ),
  ),
);
const anyFacts: fc.Arbitrary<FocusFacts> = fc.record({
  today: fc.constant('2026-11-10'),
  language: fc.constant('en'),
  students,
  asks: few(said),
  readies: few(said),
  tries: few(said),
  selfEvaluations: few(
    fc
      .tuple(onGoal, level, fc.option(level, { nil: null }), fc.option(moment, { nil: null }))
      .map(([each, own, mine, judgedAt]) => ({ ...each, level: own, mine, judgedAt })),
  ),
  disagreements: few(onGoal),
  worked: fc.uniqueArray(worked, { selector: ({ studentId, goalId }) => studentId + goalId, maxLength: 6 }),
  words: fc.uniqueArray(words, { selector: ({ studentId, goalId }) => studentId + goalId, maxLength: 6 }),
  marks: few(
    fc.tuple(said, moment).map(([{ studentId, goalId, at }, seen]) => ({
      studentId,
      goalId,
      knownUntil: at,
      seenOn: dayOf(seen),
    })),
  ),
});

/** Whoever was given a word was spoken to. */
const facts = anyFacts.map((known): FocusFacts => {
  const spokenOn = (of: FocusStudent) =>
    known.words
      .filter(({ studentId }) => studentId === of.studentId)
      .reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), of.spokenOn);
  return { ...known, students: known.students.map((each) => ({ ...each, spokenOn: spokenOn(each) })) };
});

const key = ({ studentId, goalId }: Pick<FocusRow, 'studentId' | 'goalId'>) => `${studentId} ${goalId}`;
const place = (rows: readonly FocusRow[], is: (row: FocusRow) => boolean) => {
  const at = rows.findIndex(is);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};
const markOf = (row: FocusRow, seenOn: string): Mark => ({
  studentId: row.studentId,
  goalId: row.goalId,
  knownUntil: row.knownUntil,
  seenOn,
});
/** The newest among these that is about the same student and goal, or about the student and no goal. */
const newest = (about: FocusRow, list: readonly Pick<Said, 'studentId' | 'goalId' | 'at'>[], none = false) =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...list
      .filter((each) => each.studentId === about.studentId)
      .filter((each) => each.goalId === about.goalId || (none && each.goalId === null))
      .map(({ at }) => at),
  );

describe('the queue', () => {
  it('never lowers the place of who asks, nor of the row asked about', () => {
    fc.assert(
      fc.property(facts, said, (known, asked) => {
        const before = rankFocus(known);
        const after = rankFocus({ ...known, asks: [...known.asks, asked] });
        const isTheirs = ({ studentId }: FocusRow) => studentId === asked.studentId;
        const isSame = (row: FocusRow) => key(row) === key(asked);
        return (
          place(after, isTheirs) <= place(before, isTheirs) && place(after, isSame) <= place(before, isSame)
        );
      }),
      runs,
    );
  });

  it('has one row per student and goal, of students of the class, in the order of the reasons', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const rows = rankFocus(known);
        const places = rows.map(({ reason }) => reasons.indexOf(reason));
        return (
          new Set(rows.map(key)).size === rows.length &&
          rows.every(({ studentId }) => STUDENTS.includes(studentId)) &&
          places.every((each, at) => at === 0 || each >= (places[at - 1] ?? 0))
        );
      }),
      runs,
    );
  });

  it('does not depend on the order in which the facts come', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const turned = Object.fromEntries(
          Object.entries(known).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.toReversed() : value,
          ]),
        ) as unknown as FocusFacts;
        const shape = (rows: readonly FocusRow[]) =>
          JSON.stringify(rows.map((row) => ({ ...row, recordIds: row.recordIds.toSorted() })));
        return shape(rankFocus(known)) === shape(rankFocus(turned));
      }),
      runs,
    );
  });

  it('gives a reason that is true of the facts', () => {
    fc.assert(
      fc.property(facts, (known) => rankFocus(known).every((row) => isTrue(row, known))),
      runs,
    );
  });

  it('never shows again what was seen, on any later day, without news', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.nat(40), (known, at, days) => {
        const rows = rankFocus(known);
        const row = rows[at % Math.max(1, rows.length)];
        if (!row) return true;
        const marks = [...known.marks, markOf(row, known.today)];
        const later = { ...known, marks, today: addSchoolDays(known.today, days) };
        return !rankFocus(later).some((each) => key(each) === key(row) && each.reason !== 'unspoken');
      }),
      runs,
    );
  });

  it('is never without a student for over fifteen school days in which nobody spoke to them', () => {
    const act = fc.constantFrom('nothing', 'nothing', 'nothing', 'see all', 'speak', 'ask');
    fc.assert(
      fc.property(fc.array(act, { minLength: 60, maxLength: 90 }), (acts) => {
        let known: FocusFacts = { ...nothing, today: FIRST };
        let last = FIRST;
        for (const [at, did] of acts.entries()) {
          const today = addSchoolDays(FIRST, at);
          known = { ...known, today };
          const rows = rankFocus(known);
          if (rows.length > 0 || did === 'speak') last = today;
          if (schoolDaysBetween(last, today) > 15) return false;
          known = afterAct(known, did, rows);
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });
});

const alone: FocusStudent = { studentId: 'ana', sortName: 'Ana', fromOn: FIRST, spokenOn: null };
const nothing: Omit<FocusFacts, 'today'> = {
  language: 'en',
  students: [alone],
  asks: [],
  readies: [],
  tries: [],
  selfEvaluations: [],
  disagreements: [],
  worked: [],
  words: [],
  marks: [],
};

/** What is known after a teacher saw all rows or spoke to the student, or the student asked. */
function afterAct(known: FocusFacts, did: string, rows: readonly FocusRow[]): FocusFacts {
  const { today } = known;
  const now = Date.parse(`${today}T12:00:00Z`);
  if (did === 'see all')
    return { ...known, marks: [...known.marks, ...rows.map((row) => markOf(row, today))] };
  if (did === 'ask') {
    const asked = { recordId: today, studentId: 'ana', goalId: 'slope', at: now };
    return { ...known, asks: [...known.asks, asked] };
  }
  if (did !== 'speak') return known;
  const said = { recordId: `word ${today}`, studentId: 'ana', goalId: 'slope', at: now };
  return {
    ...known,
    students: [{ ...alone, spokenOn: today }],
    words: [{ ...said, on: today, kind: 'glow', isTried: false }],
  };
}

/** Whether what a row says can be read off the facts, told in other words than the rule's. */
function isTrue(row: FocusRow, known: FocusFacts): boolean {
  const isAbout = (each: Pick<Said, 'studentId' | 'goalId'>) => key(each) === key(row);
  const judged = known.worked.filter(isAbout).flatMap(({ judgedAt }) => judgedAt ?? []);
  const word = newest(row, known.words);
  const hasOpen = (list: readonly Said[]) =>
    list.some((each) => isAbout(each) && word <= each.at && judged.every((at) => at <= each.at));
  const goalOf = known.worked.find(isAbout);
  const wordOrNone = newest(row, known.words, true);
  switch (row.reason) {
    case 'asked':
      return hasOpen(known.asks);
    case 'ready':
      return hasOpen(known.readies);
    case 'tried':
      return hasOpen(known.tries);
    case 'differs':
      return known.selfEvaluations.some(
        (each) => isAbout(each) && each.mine !== null && each.level !== each.mine && word <= each.at,
      );
    case 'disagrees':
      return known.disagreements.some(isAbout);
    case 'stuck':
      return (
        goalOf?.newest.length === 2 &&
        goalOf.newest.every(({ shows, at }) => !shows && at > Number.NEGATIVE_INFINITY) &&
        wordOrNone < Math.max(...goalOf.newest.map(({ at }) => at))
      );
    case 'near':
      return goalOf?.isNear === true && !goalOf.isShown && wordOrNone < (goalOf.judgedAt ?? 0);
    case 'untried':
      return known.words.some(
        (each) =>
          isAbout(each) &&
          !each.isTried &&
          each.kind !== 'glow' &&
          schoolDaysBetween(each.on, known.today) >= 10,
      );
    case 'unspoken': {
      const student = known.students.find(({ studentId }) => studentId === row.studentId);
      return schoolDaysBetween(student?.spokenOn ?? FIRST, known.today) >= 10;
    }
  }
}
