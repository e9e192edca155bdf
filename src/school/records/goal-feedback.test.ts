import { expect, it } from 'vitest';
import { goalFeedback, pieceFeedback } from './goal-feedback.ts';

const feedback = [
  { id: 'names the goal', goalId: 'slope', occasionId: null },
  { id: 'names it, of the tank', goalId: 'slope', occasionId: 'tank' },
  { id: 'of the tank as a whole', goalId: null, occasionId: 'tank' },
  { id: 'of other work as a whole', goalId: null, occasionId: 'fares' },
  { id: 'of no work and no goal', goalId: null, occasionId: null },
  { id: 'names another goal', goalId: 'ways', occasionId: 'tank' },
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

it('what belongs to a goal names it, or speaks of work that showed it', () => {
  expect(ids(goalFeedback(feedback, { goalId: 'slope', occasionIds: new Set(['tank']) }))).toEqual([
    'names the goal',
    'names it, of the tank',
    'of the tank as a whole',
  ]);
});

it('what belongs to a piece speaks of that work, or of the goal since that day', () => {
  const given = [
    ...feedback.map((each) => ({ ...each, givenOn: '2026-11-23' })),
    { id: 'names it that day', goalId: 'slope', occasionId: null, givenOn: '2026-11-24' },
  ];
  const tank = { goalId: 'slope', occasionId: 'tank', workedOn: '2026-11-24' };
  expect(ids(pieceFeedback(given, tank))).toEqual([
    'names it, of the tank',
    'of the tank as a whole',
    'names it that day',
  ]);
  expect(ids(pieceFeedback(given, { ...tank, workedOn: '2026-11-23' }))).toContain('names the goal');
});
