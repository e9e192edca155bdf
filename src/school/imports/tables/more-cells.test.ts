import { describe, expect, it } from 'vitest';
import { osis } from '../formats/table/read-osis.ts';
import { splitFirstLast, splitLastFirst } from '../rosters/split-name.ts';
import { cleanCell } from './clean-cell.ts';
import { type CellReport, type Column, unreadable } from './column.ts';
import { needsOneOf } from './read-choice.ts';
import { dateDayFirst } from './read-date.ts';
import { language } from './read-language.ts';
import { id } from './read-text.ts';

function read(column: Pick<Column<unknown>, 'read'>, text: string): [unknown, string[]] {
  const said: string[] = [];
  const value = column.read(text, ({ code }) => said.push(code));
  return [value === unreadable ? 'unreadable' : value, said];
}

describe('a language', () => {
  it.each([
    ['Spanish', 'es'],
    ['español', 'es'],
    ['ESPANOL', 'es'],
    ['es', 'es'],
    ['spa', 'es'],
    ['Inglés', 'en'],
    ['Bangla', 'bn'],
    ['বাংলা', 'bn'],
    ['Haitian Creole', 'ht'],
    ['Chinese (Traditional)', 'zh-Hant'],
    ['Mandarin', 'zh-Hans'],
    ['العربية', 'ar'],
    ['Farsi', 'fa'],
  ])('%s is %s', (text, tag) => {
    expect(read(language, text)).toEqual([tag, []]);
  });

  it('that nobody knows is left out', () => {
    expect(read(language, 'Klingon')).toEqual([null, ['language-unknown']]);
  });
});

describe('an OSIS number', () => {
  it.each([
    ['203456789', '203456789', []],
    ['203-456-789', '203456789', []],
    ['203 456 789', '203456789', []],
    ['203456789.0', '203456789', []],
    ['3456789', '003456789', ['id-zeros-added']],
    ['12345', 'unreadable', ['osis-unreadable']],
    ['2034567890', 'unreadable', ['osis-unreadable']],
    ['20345678X', 'unreadable', ['osis-unreadable']],
    ['2.03E+08', 'unreadable', ['id-shortened']],
  ])('%s is %s', (text, value, said) => {
    expect(read(osis, text)).toEqual([value, said]);
  });
});

describe('a date with the day first', () => {
  it.each([
    ['25/08/2026', '2026-08-25', ['date-repaired']],
    ['1.9.2026', '2026-09-01', ['date-repaired']],
    ['01-09-26', '2026-09-01', ['date-repaired']],
    ['2026-09-01', '2026-09-01', []],
    ['31/02/2026', 'unreadable', ['date-impossible']],
  ])('%s is %s', (text, day, said) => {
    expect(read(dateDayFirst, text)).toEqual([day, said]);
  });
});

it.each([
  ['1.23E+08', 'unreadable', ['id-shortened']],
  ['1E+05', 'unreadable', ['id-shortened']],
  ['1e5', '1e5', []],
  ['8E12', '8E12', []],
  ['E1+8', 'E1+8', []],
])('the id %s', (text, value, said) => {
  expect(read(id, text)).toEqual([value, said]);
});

describe('what a spreadsheet has destroyed', () => {
  const clean = (text: string): [unknown, string[]] =>
    read({ read: (raw: string, report: CellReport) => cleanCell(raw, report) }, text);

  it.each([
    ['#N/A', 'unreadable', ['spreadsheet-error']],
    [' #ref! ', 'unreadable', ['spreadsheet-error']],
    ['#1 Street', '#1 Street', []],
    ['Jos\ufffd', 'unreadable', ['letters-lost']],
    ['José', 'José', []],
    ['Jo\u0000sé', 'José', ['characters-removed']],
  ])('%j', (text, value, said) => {
    expect(clean(text)).toEqual([value, said]);
  });
});

it.each([
  ['ext:Quarter', ['quarter', ['word-repaired']]],
  ['quarter', ['quarter', []]],
  ['season', ['unreadable', ['word-needed']]],
])('a needed word: %s', (text, expected) => {
  expect(read(needsOneOf(['quarter', 'year']), text)).toEqual(expected);
});

describe('a name in one cell', () => {
  it.each([
    ['Silva, Ana Luz', 'Ana Luz', 'Silva'],
    ['de la Cruz, Ana', 'Ana', 'de la Cruz'],
    ['Silva Ana Luz', 'Ana Luz', 'Silva'],
    ['Silva', '', 'Silva'],
  ])('with the family name first: %s', (text, givenName, familyName) => {
    expect(splitLastFirst(text)).toEqual({ givenName, familyName });
  });

  it.each([
    ['Ana Luz Silva', 'Ana Luz', 'Silva'],
    ['Ana de la Cruz', 'Ana', 'de la Cruz'],
    ['Vincent van Dyck', 'Vincent', 'van Dyck'],
    ['Rosa', 'Rosa', ''],
    ['Silva, Ana', 'Ana', 'Silva'],
  ])('with the first name first: %s', (text, givenName, familyName) => {
    expect(splitFirstLast(text)).toEqual({ givenName, familyName });
  });
});
