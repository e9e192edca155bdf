import { expect, test } from 'vitest';
import { newestWord } from './newest-word.ts';

const monday = { readinessId: 'a', word: 'not-yet', saidAt: 10 } as const;
const tuesday = { readinessId: 'b', word: 'ready', saidAt: 20 } as const;

test.each([
  ['nothing said', [], null, undefined],
  ['the newest, without evidence', [monday, tuesday], null, { ...tuesday, isOpen: true }],
  ['the newest, in whatever order', [tuesday, monday], null, { ...tuesday, isOpen: true }],
  ['open after evidence before it', [monday, tuesday], 15, { ...tuesday, isOpen: true }],
  ['answered by evidence after it', [monday, tuesday], 21, { ...tuesday, isOpen: false }],
  [
    'of two at one moment the later id',
    [{ ...monday, saidAt: 20 }, tuesday],
    null,
    { ...tuesday, isOpen: true },
  ],
])('%s', (_, words, recordedAt, stands) => {
  expect(newestWord(words, recordedAt)).toEqual(stands);
});
