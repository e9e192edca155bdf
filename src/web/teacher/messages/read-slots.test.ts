import { expect, test } from 'vitest';
import { readSlots } from './read-slots.ts';

const before = {
  canDo: [
    { source: 'phrase' as const, phrase: 'glow.labels-axes', goalId: null, from: ['f1'] },
    { source: 'text' as const, text: 'Draws with care.', language: 'en', from: ['f2'] },
  ],
  nextChance: [{ source: 'next-chance' as const, taskId: null, on: null, from: [] }],
};

test('keeps what is ticked, changes own words, and adds what is chosen and typed', () => {
  const fields = {
    'canDo-keep-0': 'yes',
    'canDo-words-1': ' Draws with great care. ',
    'workOn-phrase': 'grow.say-why',
    'tryAtHome-text': 'Count the stairs together.',
    'nextChance-keep-0': 'yes',
  };
  expect(readSlots(before, { fields, language: 'en' })).toEqual({
    canDo: [
      { source: 'phrase', phrase: 'glow.labels-axes', goalId: null, from: ['f1'] },
      { source: 'text', text: 'Draws with great care.', language: 'en', from: ['f2'] },
    ],
    workOn: [{ source: 'phrase', phrase: 'grow.say-why', goalId: null, from: [] }],
    tryAtHome: [{ source: 'text', text: 'Count the stairs together.', language: 'en', from: [] }],
    nextChance: [{ source: 'next-chance', taskId: null, on: null, from: [] }],
  });
});

test('what is not ticked and what is emptied is gone; a phrase that is none adds nothing', () => {
  const fields = { 'canDo-words-1': '', 'workOn-phrase': 'grow.no-such' };
  expect(readSlots(before, { fields, language: 'en' })).toEqual({});
});
