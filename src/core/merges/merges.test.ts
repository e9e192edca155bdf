import { describe, expect, test } from 'vitest';
import { checkMerge, type MergeFacts } from './check-merge.ts';
import { isMergeReason, isNewsAfter } from './merge-reasons.ts';

const student = (personId: string): MergeFacts => ({
  personId,
  isStudent: true,
  isAdult: false,
  isAlias: false,
  guards: [],
});
const adult = (personId: string): MergeFacts => ({ ...student(personId), isStudent: false, isAdult: true });
const unknown = (personId: string): MergeFacts => ({ ...student(personId), isStudent: false });

describe('two rows may be one human', () => {
  test.each([
    ['two students', student('a'), student('b'), undefined],
    ['two adults', adult('a'), adult('b'), undefined],
    ['a student, and a row without any relation', student('a'), unknown('b'), undefined],
    [
      'a student, and a grown student who has a child here',
      student('a'),
      { ...student('b'), isAdult: true },
      undefined,
    ],
    ['a student and an adult', student('a'), adult('b'), 'student-and-adult'],
    ['an adult and a student', adult('a'), student('b'), 'student-and-adult'],
    ['a row and itself', student('a'), student('a'), 'same-row'],
    ['a row that is an alias', student('a'), { ...student('b'), isAlias: true }, 'already-one'],
    [
      'two adults of whom one is family to the other',
      adult('a'),
      { ...adult('b'), guards: ['a'] },
      'guards-the-other',
    ],
    ['the same the other way', { ...adult('a'), guards: ['b'] }, adult('b'), 'guards-the-other'],
    ['oneself made the alias', adult('a'), adult('me'), 'is-you'],
    ['oneself kept', adult('me'), adult('b'), undefined],
  ])('%s', (_name, kept, alias, problem) => {
    expect(checkMerge({ kept, alias, actorId: 'me' })).toBe(problem);
  });
});

describe('a pair that was dismissed', () => {
  test.each([
    ['never was', [], ['same-name'], true],
    ['for the same reason', [['same-name']], ['same-name'], false],
    ['for more reasons than now', [['same-name', 'same-email']], ['same-email'], false],
    ['and there is a new reason', [['same-name']], ['same-name', 'same-email'], true],
    [
      'twice, and the reason is new to one of them only',
      [['same-name'], ['same-email']],
      ['same-email'],
      false,
    ],
  ])('%s', (_name, dismissed, reasons, again) => {
    expect(isNewsAfter(dismissed, reasons)).toBe(again);
  });
});

test('only known reasons are reasons', () => {
  expect(isMergeReason('same-phone')).toBe(true);
  expect(isMergeReason('same-shoes')).toBe(false);
});
