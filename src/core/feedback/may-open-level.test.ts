import { describe, expect, it } from 'vitest';
import { type FeedbackFacts, mayOpenLevel } from './may-open-level.ts';

const monday = new Date('2026-11-16T14:00:00Z');
const tuesday = new Date('2026-11-17T14:00:00Z');
const lastMonday = new Date('2026-11-09T14:00:00Z');
const closed: FeedbackFacts = { given: 'here', givenAt: monday, openedAt: null };
const read: FeedbackFacts = { given: 'here', givenAt: monday, openedAt: tuesday };

describe('a level opens', () => {
  it.each<[string, FeedbackFacts[], string, boolean]>([
    ['at once where there is no feedback', [], '2026-11-16T14:00:00Z', true],
    ['not while its feedback is closed', [closed], '2026-11-16T14:00:01Z', false],
    ['not a minute before three days', [closed], '2026-11-19T13:59:00Z', false],
    ['after three days to the minute', [closed], '2026-11-19T14:00:00Z', true],
    ['once its feedback has been opened', [read], '2026-11-17T14:00:01Z', true],
    ['not while one of two is closed', [read, closed], '2026-11-17T14:00:01Z', false],
    [
      'when one is read and the other is old',
      [read, { ...closed, givenAt: lastMonday }],
      '2026-11-17T14:00:01Z',
      true,
    ],
    [
      'at once where it was told elsewhere',
      [{ ...closed, given: 'elsewhere' }],
      '2026-11-16T14:00:01Z',
      true,
    ],
  ])('%s', (_name, feedback, now, opens) => {
    expect(mayOpenLevel(feedback, new Date(now))).toBe(opens);
  });
});
