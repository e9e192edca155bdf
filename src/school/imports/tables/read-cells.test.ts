import { describe, expect, it } from 'vitest';
import type { Finding } from '../problems/problem.ts';
import { type Column, unreadable } from './column.ts';
import { oneOf, rowStatus, yesNo } from './read-choice.ts';
import { date, endYear } from './read-date.ts';
import { grades } from './read-grades.ts';
import { email, id, ids, phone } from './read-text.ts';

function read(column: Column<unknown>, text: string): { value: unknown; said: string[] } {
  const said: string[] = [];
  const value = column.read(text, (finding: Omit<Finding, 'file' | 'row' | 'column'>) => {
    said.push(finding.to === undefined ? finding.code : `${finding.code} → ${finding.to}`);
  });
  return { value: value === unreadable ? 'unreadable' : value, said };
}

describe('a date', () => {
  it.each([
    ['2026-09-08', '2026-09-08', []],
    ['1/05/2023', '2023-01-05', ['date-us → 2023-01-05']],
    ['12-31-2026', '2026-12-31', ['date-us → 2026-12-31']],
    ['9/8/26', '2026-09-08', ['date-us → 2026-09-08']],
    ['9/8/2026 0:00', '2026-09-08', ['date-us → 2026-09-08']],
    ['2026-9-8', '2026-09-08', ['date-repaired → 2026-09-08']],
    ['2026/09/08', '2026-09-08', ['date-repaired → 2026-09-08']],
    ['20260908', '2026-09-08', ['date-repaired → 2026-09-08']],
    ['2026-09-08T00:00:00.000Z', '2026-09-08', ['date-repaired → 2026-09-08']],
    ['2024-02-29', '2024-02-29', []],
    ['2026-02-29', 'unreadable', ['date-impossible']],
    ['25/12/2026', 'unreadable', ['date-day-first']],
    ['next week', 'unreadable', ['date-impossible']],
    ['45178', 'unreadable', ['date-spreadsheet-number']],
  ])('%s is %s', (text, value, said) => {
    expect(read(date, text)).toEqual({ value, said });
  });
});

describe('the end of a school year', () => {
  it.each([
    ['2027', 2027, []],
    ['2026-2027', 2027, ['year-repaired → 2027']],
    ['2026-27', 2027, ['year-repaired → 2027']],
    ['2026-2028', 'unreadable', ['year-unknown']],
    ['27', 'unreadable', ['year-unknown']],
  ])('%s is %s', (text, value, said) => {
    expect(read(endYear, text)).toEqual({ value, said });
  });
});

describe('yes or no', () => {
  it.each([
    ['true', true, []],
    ['false', false, []],
    ['TRUE', true, ['boolean-repaired → true']],
    ['yes', true, ['boolean-repaired → true']],
    ['Y', true, ['boolean-repaired → true']],
    ['1', true, ['boolean-repaired → true']],
    ['No', false, ['boolean-repaired → false']],
    ['0', false, ['boolean-repaired → false']],
    ['maybe', 'unreadable', ['boolean-unknown']],
  ])('%s is %s', (text, value, said) => {
    expect(read(yesNo, text)).toEqual({ value, said });
  });
});

describe('a word of a list', () => {
  const kind = oneOf(['homeroom', 'scheduled'], { advisory: 'homeroom' });
  it.each([
    ['scheduled', 'scheduled', []],
    ['Scheduled', 'scheduled', ['word-repaired → scheduled']],
    ['HOME ROOM', 'homeroom', ['word-repaired → homeroom']],
    ['advisory', 'homeroom', ['word-repaired → homeroom']],
    ['ext:club', null, ['word-unknown → homeroom, scheduled']],
  ])('%s is %s', (text, value, said) => {
    expect(read(kind, text)).toEqual({ value, said });
  });
});

describe('grades', () => {
  it.each([
    ['08', ['08'], []],
    ['09,10', ['09', '10'], []],
    ['1', ['01'], ['grade-repaired → 01']],
    ['K', ['KG'], ['grade-repaired → KG']],
    ['kg', ['KG'], ['grade-repaired → KG']],
    ['9th', ['09'], ['grade-repaired → 09']],
    ['Grade 3', ['03'], ['grade-repaired → 03']],
    ['PreK', ['PK'], ['grade-repaired → PK']],
    ['0', ['KG'], ['grade-repaired → KG']],
    ['ps1', null, ['grade-unknown']],
    ['14', null, ['grade-unknown']],
  ])('%s is %s', (text, value, said) => {
    expect(read(grades, text)).toEqual({ value, said });
  });
});

describe('text', () => {
  it.each([
    [email, 'rosa@example.org', 'rosa@example.org', []],
    [email, 'rosa at example', null, ['email-unreadable']],
    [email, 'rosa@example', null, ['email-unreadable']],
    [email, 'a@b.org, c@d.org', null, ['email-unreadable']],
    [phone, '(950) 336 6601', '(950) 336 6601', []],
    [phone, 'none', null, ['phone-unreadable']],
    [phone, '1'.repeat(41), null, ['phone-unreadable']],
    [ids, 's1', ['s1'], []],
    [ids, ' s1 ,, s2,s1', ['s1', 's2'], []],
    [id, 'Ab/{1}', 'Ab/{1}', []],
    [id, 'x'.repeat(256), 'unreadable', ['value-too-long → 255']],
    [rowStatus, 'ToBeDeleted', 'tobedeleted', []],
    [rowStatus, 'to be deleted', 'tobedeleted', []],
    [rowStatus, 'enrolled', 'unreadable', ['status-unknown']],
  ] as const)('%# %s is %s', (column, text, value, said) => {
    expect(read(column as Column<unknown>, text)).toEqual({ value, said });
  });
});
