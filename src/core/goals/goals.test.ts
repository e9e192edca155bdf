import { describe, expect, it } from 'vitest';
import { checkFocus } from './check-focus.ts';
import { checkWording, hasMarkup } from './check-wording.ts';
import { roomForGoal } from './room-for-goal.ts';

describe('checkWording', () => {
  it.each([
    [' I can  say what slope means ', 'I can say what slope means'],
    ['i can add fractions', 'I can add fractions'],
    ['I can solve x < 3 and y > 2', 'I can solve x < 3 and y > 2'],
    [`I can ${'a'.repeat(194)}`, `I can ${'a'.repeat(194)}`],
  ])('keeps %j', (text, kept) => {
    expect(checkWording({ text, language: 'en' })).toEqual({ ok: true, text: kept });
  });

  it.each([
    ['  ', 'empty'],
    ['Understands slope', 'must-begin-with-i-can'],
    ["I can't add", 'must-begin-with-i-can'],
    ['I canoe', 'must-begin-with-i-can'],
    ['I can', 'nothing-after-i-can'],
    ['I can ...', 'nothing-after-i-can'],
    ['I can <b>add</b>', 'markup'],
    ['I can add\u202e', 'markup'],
    [`I can ${'a'.repeat(195)}`, 'too-long'],
  ])('of %j says %s', (text, problem) => {
    expect(checkWording({ text, language: 'en-US' })).toEqual({ ok: false, problem });
  });

  it('lets other languages begin their own way', () => {
    expect(checkWording({ text: 'Puedo sumar fracciones.', language: 'es' })).toEqual({
      ok: true,
      text: 'Puedo sumar fracciones.',
    });
  });

  it('knows markup from mathematics', () => {
    expect(hasMarkup('a <script src=x>')).toBe(true);
    expect(hasMarkup('1 < 2 > 0')).toBe(false);
  });
});

describe('roomForGoal', () => {
  it.each([
    [0, { kind: 'room', stillToChoose: 2 }],
    [1, { kind: 'room', stillToChoose: 1 }],
    [2, { kind: 'room', stillToChoose: 0 }],
    [6, { kind: 'room', stillToChoose: 0 }],
    [7, { kind: 'asks-what-comes-off', most: 7 }],
    [9, { kind: 'asks-what-comes-off', most: 7 }],
  ])('with %i adopted: %j', (adopted, room) => {
    expect(roomForGoal(adopted)).toEqual(room);
  });
});

describe('checkFocus', () => {
  it.each([
    [[], { kind: 'choose-one' }],
    [['slope'], { kind: 'ok', goalIds: ['slope'] }],
    [['slope', 'lines', 'slope', 'curves'], { kind: 'ok', goalIds: ['slope', 'lines', 'curves'] }],
    [['a', 'b', 'c', 'd'], { kind: 'at-most', most: 3 }],
  ])('%j: %j', (goalIds, check) => {
    expect(checkFocus(goalIds)).toEqual(check);
  });
});
