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

it('what belongs to a piece speaks of that work', () => {
  expect(ids(pieceFeedback(feedback, { goalId: 'slope', occasionId: 'tank' }))).toEqual([
    'names it, of the tank',
    'of the tank as a whole',
  ]);
});
