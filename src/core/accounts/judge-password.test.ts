import { describe, expect, test } from 'vitest';
import { judgePassword } from './judge-password.ts';

const common = new Set(['password', 'dragon', 'basketball', 'iloveyou2', 'mountain']);
const judge = (password: string, isStaff = false) =>
  judgePassword({
    password,
    isStaff,
    words: ['Rosa Medina', 'rosa@harbor.example', 'Harbor School', 'Waymark'],
    isCommon: (text) => common.has(text),
  });

describe('for a student', () => {
  test.each([
    ['seven letters', 'fjordes', 'short'],
    ['eight letters', 'fjordess', undefined],
    ['a common one', 'basketball', 'common'],
    ['a common one in capitals', 'BasketBall', 'common'],
    ['a common one with digits behind', 'mountain2026!', 'plain'],
    ['a common one again and again', 'dragondragon', 'common'],
    ['few different signs', '1212121212', 'common'],
    ['one sign', 'aaaaaaaaaa', 'common'],
    ['the own name and a year', 'RosaMedina1998', 'named'],
    ['the name of the school', 'harbor-school', 'named'],
    ['the name among other words', 'rosa eats seven mangos', undefined],
    ['128 signs', `${'abcdefgh'.repeat(15)}ijklmnop`, undefined],
    ['129 signs', `${'abcdefgh'.repeat(16)}i`, 'long'],
    ['signs outside the first plane count once each', '😀😁😂🤣😃😄😅', 'short'],
    ['Arabic words', 'سبعة أنهار خضراء', undefined],
    ['digits alone, all different', '4017285936', undefined],
  ])('%s', (_case, password, problem) => {
    expect(judge(password)).toBe(problem);
  });
});

describe('for staff', () => {
  test.each([
    ['fourteen signs', 'seven greenish', 'short'],
    ['fifteen signs', 'seven green sea', undefined],
    ['the own name and the school', 'medina harbor 22', 'named'],
    ['a few words', 'seven green rivers', undefined],
  ])('%s', (_case, password, problem) => {
    expect(judge(password, true)).toBe(problem);
  });
});
