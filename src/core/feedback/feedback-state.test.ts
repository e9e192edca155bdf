import { describe, expect, it } from 'vitest';
import { type AskedFor, actedOnWithin } from './acted-on.ts';
import { type FeedbackState, type FeedbackSteps, feedbackAge, feedbackState } from './feedback-state.ts';

const at = (day: number) => new Date(`2026-11-${day}T15:00:00Z`);
const monday: FeedbackSteps = {
  givenAt: at(16),
  given: 'here',
  openedAt: null,
  plannedAt: [],
  triedAt: [],
  checkedAt: [],
};

describe('where feedback stands', () => {
  it.each<[string, Partial<FeedbackSteps>, FeedbackState, number]>([
    ['given and no more', {}, 'given', 16],
    ['told elsewhere it was heard', { given: 'elsewhere' }, 'opened', 16],
    ['opened', { openedAt: at(17) }, 'opened', 17],
    ['planned', { openedAt: at(17), plannedAt: [at(18)] }, 'plan', 18],
    ['tried after a plan', { openedAt: at(17), plannedAt: [at(17)], triedAt: [at(19)] }, 'revised', 19],
    ['a new plan after a try', { triedAt: [at(18)], plannedAt: [at(17), at(19)] }, 'plan', 19],
    ['looked at', { triedAt: [at(18)], checkedAt: [at(19)] }, 'checked', 19],
    ['looked at without a word of the student', { checkedAt: [at(18)] }, 'checked', 18],
    ['planned and tried in one moment', { plannedAt: [at(18)], triedAt: [at(18)] }, 'revised', 18],
    ['tried again after the look', { triedAt: [at(18), at(20)], checkedAt: [at(19)] }, 'revised', 20],
  ])('%s', (_name, steps, state, day) => {
    expect(feedbackState({ ...monday, ...steps })).toEqual({ state, since: at(day) });
  });

  it.each<[FeedbackState, string, number, boolean]>([
    ['given', '2026-11-18', 4, false],
    ['given', '2026-11-17', 5, true],
    ['opened', '2026-11-17', 5, true],
    ['plan', '2026-11-17', 5, true],
    ['revised', '2026-11-16', 6, true],
    ['checked', '2026-11-02', 16, false],
  ])('%s since %s is %i school days on 2026-11-24, marked: %s', (state, since, days, marked) => {
    expect(feedbackAge({ state, since, today: '2026-11-24' })).toEqual({ days, marked });
  });
});

describe('acted on within ten school days', () => {
  const of = (givenOn: string, acted: readonly (string | null)[]): AskedFor[] =>
    acted.map((actedOn, index) => ({ studentId: `student ${index}`, givenOn, actedOn }));

  it.each<[string, AskedFor[], ReturnType<typeof actedOnWithin>]>([
    [
      'counts a try on the tenth day and none on the eleventh',
      of('2026-11-02', ['2026-11-03', '2026-11-16', '2026-11-17', null, null]),
      { acted: 2, of: 5 },
    ],
    [
      'asks about what is ten school days old',
      of('2026-11-10', [null, null, null, null, null]),
      { acted: 0, of: 5 },
    ],
    [
      'leaves what is newer its time',
      of('2026-11-11', ['2026-11-12', null, null, null, null]),
      'too little to say',
    ],
    ['says nothing of four students', of('2026-11-02', [null, null, null, null]), 'too little to say'],
    [
      'says nothing of one student, however often',
      of('2026-11-02', [null, null, null, null, null, null]).map((each) => ({ ...each, studentId: 'Ana' })),
      'too little to say',
    ],
    ['says nothing of nothing', [], 'too little to say'],
  ])('%s', (_name, feedback, figure) => {
    expect(actedOnWithin(feedback, '2026-11-24')).toEqual(figure);
  });
});
