import { expect, it } from 'vitest';
import { offerPhrases } from './offer-phrases.ts';

it.each([
  ['Algebra 1', null, ['glow.labels-axes', 'glow.ties-units', 'glow.shows-two-ways']],
  ['Room 12', 'English Language Arts', ['glow.backs-claim', 'glow.clear-order']],
  ['Living Environment', 'Science', ['glow.fair-test']],
])('%s (%s) is offered its own phrases first', (courseTitle, subject, first) => {
  const ids = offerPhrases('glow', { courseTitle, subject }).map(({ id }) => id);
  expect(ids.slice(0, first.length)).toEqual(first);
  expect(ids.slice(first.length)).toEqual([
    'glow.says-why',
    'glow.asks-question',
    'glow.uses-feedback',
    'glow.checks-work',
  ]);
});

it('a course we know nothing of is offered all', () => {
  expect(offerPhrases('grow', { courseTitle: 'Homeroom', subject: null })).toHaveLength(10);
});
