import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftPart } from './draft-part.ts';
import type { Sentence, Slots } from './part.ts';
import type { EvidenceFact, FeedbackFact, GoalFact, WeekFacts } from './week-facts.ts';

const slope: GoalFact = { goalId: 'slope', inFocus: true, status: 'not-shown', evidenceIds: ['e0', 'e1'] };
const lines: GoalFact = { goalId: 'lines', inFocus: true, status: 'shown', evidenceIds: ['e7', 'e8', 'e9'] };
const curves: GoalFact = { goalId: 'curves', inFocus: false, status: 'not-enough', evidenceIds: ['e5'] };
const begun: GoalFact = { goalId: 'begun', inFocus: true, status: 'no-evidence', evidenceIds: [] };

const piece = (id: string, goalId: string, level: number, workedOn = '2026-11-17'): EvidenceFact => ({
  id,
  goalId,
  level,
  workedOn,
});
const phrase = (id: string, kind: FeedbackFact['kind'], key: string, rest: Partial<FeedbackFact> = {}) => ({
  id,
  kind,
  goalId: 'slope',
  words: { kind: 'phrase' as const, phrase: key },
  givenOn: '2026-11-17',
  ...rest,
});
const words = (id: string, kind: FeedbackFact['kind'], text: string): FeedbackFact => ({
  id,
  kind,
  goalId: 'slope',
  words: { kind: 'text', text, language: 'en' },
  givenOn: '2026-11-17',
});

/** The week of Monday 16 November 2026, drafted on Tuesday. */
const week = (rest: Partial<WeekFacts>): WeekFacts => ({
  week: '2026-11-16',
  today: '2026-11-17',
  cut: 3,
  goals: [slope, lines, curves, begun],
  evidence: [],
  feedback: [],
  chances: [],
  dropIns: [],
  homePhrases: [],
  ...rest,
});
const slotsOf = (rest: Partial<WeekFacts>): Slots => {
  const draft = draftPart(week(rest));
  expect(draft.kind).toBe('draft');
  return draft.kind === 'draft' ? draft.slots : {};
};

describe('a full week', () => {
  it('says what Ana can do, works on, can try and when', () => {
    expect(
      draftPart(
        week({
          evidence: [piece('e2', 'slope', 3)],
          feedback: [
            phrase('f1', 'glow', 'glow.labels-axes'),
            words('f2', 'next_step', 'Say the units out loud.'),
          ],
          chances: [{ taskId: 'report', goalIds: ['slope'], opensOn: '2026-11-19' }],
          homePhrases: [
            { phrase: 'home.story', goalId: null, follows: null },
            { phrase: 'home.bus', goalId: 'slope', follows: null },
          ],
        }),
      ),
    ).toEqual({
      kind: 'draft',
      leftOut: [],
      slots: {
        canDo: [
          { source: 'phrase', phrase: 'glow.labels-axes', goalId: 'slope', from: ['f1'] },
          { source: 'goal', goalId: 'slope', form: 'has-started', from: ['e2'] },
        ],
        workOn: [{ source: 'text', text: 'Say the units out loud.', language: 'en', from: ['f2'] }],
        tryAtHome: [{ source: 'phrase', phrase: 'home.bus', goalId: 'slope', from: ['f2'] }],
        nextChance: [{ source: 'next-chance', taskId: 'report', on: '2026-11-19', from: ['f2'] }],
      },
    });
  });
});

describe('nothing to say', () => {
  it('says so where nothing was recorded this week', () => {
    expect(draftPart(week({}))).toEqual({
      kind: 'nothing-to-say',
      reason: 'nothing-this-week',
      leftOut: [],
    });
  });

  it('says so where what was recorded bears no true sentence', () => {
    const evidence = [piece('e2', 'lines', 2)];
    expect(draftPart(week({ goals: [lines], evidence }))).toEqual({
      kind: 'nothing-to-say',
      reason: 'no-words-yet',
      leftOut: [],
    });
  });

  it('leaves out words that carry a level, and names them', () => {
    expect(draftPart(week({ goals: [begun], feedback: [words('f1', 'glow', 'You got 85%!')] }))).toEqual({
      kind: 'nothing-to-say',
      reason: 'no-words-yet',
      leftOut: [{ feedbackId: 'f1', reason: 'carries-a-level' }],
    });
  });
});

describe('can do', () => {
  it('says "can now" of a shown goal with work at the cut this week', () => {
    expect(slotsOf({ evidence: [piece('e2', 'lines', 3)] }).canDo).toEqual([
      { source: 'goal', goalId: 'lines', form: 'can-now', from: ['e2'] },
    ]);
  });

  it('says nothing of a goal whose latest work this week is below the cut', () => {
    const evidence = [piece('e2', 'slope', 3, '2026-11-16'), piece('e3', 'slope', 2, '2026-11-17')];
    const slots = slotsOf({ goals: [slope], evidence });
    expect(slots.canDo).toBeUndefined();
    expect(slots.workOn).toEqual([{ source: 'goal', goalId: 'slope', form: 'is-working-on', from: ['e3'] }]);
  });

  it('asks all judgements of the latest day to be at the cut', () => {
    const evidence = [piece('e2', 'slope', 3), piece('e3', 'slope', 2)];
    expect(slotsOf({ goals: [slope], evidence }).canDo).toBeUndefined();
  });

  it('falls back on a shown goal in focus', () => {
    expect(slotsOf({ feedback: [phrase('f1', 'grow', 'grow.units')] }).canDo).toEqual([
      { source: 'goal', goalId: 'lines', form: 'can-now', from: ['e7', 'e8', 'e9'] },
    ]);
  });

  it('does not fall back on it when the work of this week says otherwise', () => {
    const feedback = [phrase('f1', 'grow', 'grow.units')];
    expect(slotsOf({ feedback, evidence: [piece('e2', 'lines', 2)] }).canDo).toBeUndefined();
  });

  it('holds two sentences: the newest glow, then the work of the week', () => {
    const feedback = [
      phrase('f1', 'glow', 'glow.a', { givenOn: '2026-11-16' }),
      phrase('f2', 'glow', 'glow.b'),
      phrase('f3', 'glow', 'glow.b', { givenOn: '2026-11-16' }),
    ];
    expect(
      slotsOf({ feedback, evidence: [piece('e2', 'lines', 4)] }).canDo?.map((each) => each.from),
    ).toEqual([['f2'], ['e2']]);
    expect(slotsOf({ feedback }).canDo?.map((each) => each.from)).toEqual([['f2'], ['f1']]);
  });
});

describe('work on', () => {
  it('takes the newest grow and the newest next step', () => {
    const feedback = [
      phrase('f1', 'next_step', 'next.a', { givenOn: '2026-11-16' }),
      phrase('f2', 'next_step', 'next.b'),
      phrase('f3', 'grow', 'grow.a'),
      phrase('f4', 'grow', 'grow.b', { givenOn: '2026-11-16' }),
    ];
    expect(slotsOf({ feedback }).workOn?.map((each) => each.from)).toEqual([['f3'], ['f2']]);
  });

  it('else takes the goal in focus that is in work, with the evidence it has', () => {
    expect(slotsOf({ feedback: [phrase('f1', 'glow', 'glow.a')] }).workOn).toEqual([
      { source: 'goal', goalId: 'slope', form: 'is-working-on', from: ['e0', 'e1'] },
    ]);
  });

  it('else takes a goal of the work of this week', () => {
    expect(slotsOf({ goals: [lines, curves, begun], evidence: [piece('e5', 'curves', 1)] }).workOn).toEqual([
      { source: 'goal', goalId: 'curves', form: 'is-working-on', from: ['e5'] },
    ]);
  });

  it('does not speak of a goal without evidence, nor twice of one', () => {
    const slots = slotsOf({ goals: [slope, begun], evidence: [piece('e2', 'slope', 3)] });
    expect(slots.canDo).toHaveLength(1);
    expect(slots.workOn).toBeUndefined();
  });
});

describe('try at home', () => {
  const follow = { phrase: 'home.units', goalId: null, follows: 'next.units' };
  const forSlope = { phrase: 'home.bus', goalId: 'slope', follows: null };
  const general = ['home.a', 'home.b', 'home.c'].map((key) => ({ phrase: key, goalId: null, follows: null }));
  const feedback = [phrase('f1', 'next_step', 'next.units')];
  const tried = (rest: Partial<WeekFacts>) =>
    slotsOf(rest).tryAtHome?.map((each) => each.source === 'phrase' && each.phrase);

  it('prefers what follows the next step, then the goal, then a general one', () => {
    expect(tried({ feedback, homePhrases: [...general, forSlope, follow] })).toEqual(['home.units']);
    expect(tried({ feedback, homePhrases: [...general, forSlope] })).toEqual(['home.bus']);
  });

  it('changes the general one from week to week', () => {
    // 16 November 2026 is 150 weeks after 1 January 2024
    expect(tried({ feedback, homePhrases: general })).toEqual(['home.a']);
    expect(tried({ feedback, homePhrases: general, week: '2026-11-23' })).toEqual(['home.b']);
  });

  it('is absent without a phrase', () => {
    expect(slotsOf({ feedback }).tryAtHome).toBeUndefined();
  });
});

describe('next chance', () => {
  const feedback = [phrase('f1', 'next_step', 'next.units')];
  const next = (rest: Partial<WeekFacts>) => slotsOf({ feedback, ...rest }).nextChance;

  it('names no day that has passed or begun', () => {
    for (const opensOn of ['2026-11-10', '2026-11-17', null]) {
      const chances = [{ taskId: 'report', goalIds: ['slope'], opensOn }];
      expect(next({ chances })).toEqual([
        { source: 'next-chance', taskId: 'report', on: null, from: ['f1'] },
      ]);
    }
  });

  it('prefers the goal in work, then what comes soonest', () => {
    const chances = [
      { taskId: 'other', goalIds: ['lines'], opensOn: '2026-11-18' },
      { taskId: 'far', goalIds: ['slope'], opensOn: '2026-11-20' },
      { taskId: 'near', goalIds: ['slope'], opensOn: '2026-11-19' },
    ];
    expect(next({ chances })).toMatchObject([{ taskId: 'near', on: '2026-11-19' }]);
  });

  it('is a time to drop in where no task is nearer, and rests on it', () => {
    const thursday = { startsAt: '15:15', endsAt: '16:00', place: 'Room 214' };
    const dropIns = [
      { chanceId: 'c2', goalIds: [], on: '2026-11-20', ...thursday },
      { chanceId: 'c1', goalIds: ['slope'], on: '2026-11-19', ...thursday },
    ];
    const said = {
      source: 'next-chance',
      taskId: null,
      on: '2026-11-19',
      dropIn: thursday,
      from: ['f1', 'c1'],
    };
    expect(next({ dropIns })).toEqual([said]);
    expect(next({ dropIns, chances: [{ taskId: 'far', goalIds: [], opensOn: '2026-12-01' }] })).toEqual([
      said,
    ]);
    for (const opensOn of ['2026-11-19', '2026-11-10', null])
      expect(next({ dropIns, chances: [{ taskId: 'near', goalIds: [], opensOn }] })).toMatchObject([
        { taskId: 'near' },
      ]);
    const forOthers = dropIns.map((each) => ({ ...each, goalIds: ['curves'] }));
    expect(next({ dropIns: forOthers })).toMatchObject([{ taskId: null, on: null }]);
    // Today is past by the time an adult reads it.
    const past = dropIns.map((each) => ({ ...each, on: '2026-11-17' }));
    expect(next({ dropIns: past })).toMatchObject([{ taskId: null, on: null }]);
  });

  it('is any day in class where no task awaits the student', () => {
    expect(next({})).toEqual([{ source: 'next-chance', taskId: null, on: null, from: ['f1'] }]);
  });
});

describe('every draft', () => {
  const goalId = fc.constantFrom('slope', 'lines', 'curves', 'begun');
  const day = fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18');
  const feedback = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('glow' as const, 'grow' as const, 'next_step' as const),
    goalId: fc.option(goalId),
    words: fc.oneof(
      fc.record({ kind: fc.constant('phrase' as const), phrase: fc.constantFrom('a', 'b', 'c') }),
      fc.record({
        kind: fc.constant('text' as const),
        text: fc.constantFrom('Say the units.', 'You got a 4.', '90 %'),
        language: fc.constant('en'),
      }),
    ),
    givenOn: day,
  });
  const evidence = fc.record({
    id: fc.uuid(),
    goalId,
    level: fc.integer({ min: 1, max: 4 }),
    workedOn: day,
  });

  it('has at most two sentences a slot, each with its source, and no level', () => {
    fc.assert(
      fc.property(fc.array(feedback, { maxLength: 6 }), fc.array(evidence, { maxLength: 6 }), (f, e) => {
        const draft = draftPart(week({ feedback: f, evidence: e }));
        if (draft.kind === 'nothing-to-say') return;
        const slots = Object.values(draft.slots) as (readonly Sentence[])[];
        expect(slots.length).toBeGreaterThan(0);
        for (const sentences of slots) {
          expect(sentences.length).toBeGreaterThan(0);
          expect(sentences.length).toBeLessThanOrEqual(2);
          for (const sentence of sentences) {
            if (sentence.source === 'text') expect(sentence.text).toBe('Say the units.');
            expect(sentence).not.toHaveProperty('level');
          }
        }
        const borne = [...(draft.slots.canDo ?? []), ...(draft.slots.workOn ?? [])];
        expect(borne.every((each) => each.from.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
