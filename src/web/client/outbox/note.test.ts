import { describe, expect, test } from 'vitest';
import { cellsOf, type Note, nextToSend, readAnswer } from './note.ts';

const note = (id: string, students: readonly string[], more: Partial<Note> = {}): Note => ({
  id,
  address: '/classes/9b/capture',
  fields: [['goal', 'slope'], ...students.map((student) => ['students', student] as const), ['level', '3']],
  whose: 'valdez',
  at: 0,
  students,
  goal: 'Slope',
  said: 'Mastery',
  ...more,
});

test('a note is about each of its students with its goal', () => {
  expect(cellsOf(note('1', ['ana', 'bo']))).toEqual(['ana slope', 'bo slope']);
});

describe('the next note to send', () => {
  const all = [note('1', ['ana']), note('2', ['ana', 'bo']), note('3', ['bo']), note('4', ['cy'])];
  test.each<[string, readonly Note[], readonly string[], string | undefined]>([
    ['is the first', all, [], '1'],
    ['is none where nothing waits', [], [], undefined],
    ['passes over what was refused', [note('1', ['ana'], { refused: 'Left.' }), ...all.slice(1)], [], '2'],
    [
      'passes over what is another person’s',
      [note('1', ['ana'], { whose: 'osei' }), ...all.slice(1)],
      [],
      '2',
    ],
    ['leaves what is about a held student and goal', all, ['ana slope'], '3'],
    ['leaves a note of several where one is held', all.slice(1), ['bo slope'], '4'],
    ['is none where all is held', all.slice(0, 3), ['ana slope', 'bo slope'], undefined],
    ['does not mind the same student with another goal', all, ['ana fractions'], '1'],
  ])('%s', (_, notes, held, expected) => {
    expect(nextToSend(notes, { whose: 'valdez', held: new Set(held) })?.id).toBe(expected);
  });
});

describe('an answer', () => {
  const path = '/classes/9b/capture';
  test.each<[string, Parameters<typeof readAnswer>[0], ReturnType<typeof readAnswer>]>([
    [
      'that names the note has saved it',
      { status: 200, path, json: { saved: '1', to: '/x' } },
      { kind: 'sent', to: '/x' },
    ],
    ['that names another has not', { status: 200, path, json: { saved: '2' } }, { kind: 'no-network' }],
    ['of a hotel’s page is no answer', { status: 200, path, json: undefined }, { kind: 'no-network' }],
    [
      'of a hotel’s page with JSON is none',
      { status: 200, path, json: { ok: true } },
      { kind: 'no-network' },
    ],
    ['that leads to signing in', { status: 200, path: '/sign-in', json: undefined }, { kind: 'sign-in' }],
    ['that somebody else is signed in', { status: 403, path, json: { to: '/sign-in' } }, { kind: 'sign-in' }],
    ['of a proxy without words', { status: 403, path, json: undefined }, { kind: 'no-network' }],
    [
      'that the student has left',
      { status: 404, path, json: { words: 'Left.' } },
      { kind: 'refused', words: 'Left.' },
    ],
    [
      'that the levels are others',
      { status: 409, path, json: { words: 'New.' } },
      { kind: 'refused', words: 'New.' },
    ],
    ['that something is missing', { status: 422, path, json: {} }, { kind: 'refused', words: '' }],
    ['to wait', { status: 429, path, json: {} }, { kind: 'trouble' }],
    ['of a broken server', { status: 500, path, json: { words: 'Oh.' } }, { kind: 'trouble' }],
    ['of a server that is away', { status: 502, path, json: undefined }, { kind: 'trouble' }],
  ])('%s', (_, answer, outcome) => {
    expect(readAnswer(answer, note('1', ['ana']))).toEqual(outcome);
  });
});
