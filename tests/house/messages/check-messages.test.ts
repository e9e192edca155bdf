import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkTranslation } from '../../../scripts/check-messages.ts';
import { checkForm } from '../../../scripts/messages/check-form.ts';
import { checkKeys } from '../../../scripts/messages/check-keys.ts';
import { checkAreaGrade, checkWording } from '../../../scripts/messages/check-wording.ts';
import type { EnglishArea, TranslatedArea } from '../../../scripts/messages/read-message-files.ts';

const kinds = (problems: readonly { kind: string }[]) => problems.map(({ kind }) => kind);

test.each([
  ['en', 'Hello {name', ['syntax']],
  ['en', 'Press <b>Send</b>.', ['html']],
  ['en', 'One&nbsp;day', ['html']],
  ['en', "Don't", ['apostrophe']],
  ['en', 'Until {day, date}', ['date']],
  ['en', '{count, plural, other {# days}}', ['plural']],
  ['en', '{count, plural, =0 {no days} one {# day} other {# days}}', []],
  ['ar', '{count, plural, one {يوم} other {# يوم}}', ['plural']],
  ['ru', '{count, plural, one {#} few {#} many {#} other {#}}', []],
  ['es', '{count, plural, one {#} other {#}}', ['plural']],
  ['zh-Hans', '{count, plural, one {#} other {#}}', ['plural']],
  ['ht', '{count, plural, other {#}}', []],
  ['fr', '{name}, {school}', []],
])('%s “%s” has %j', (language, text, found) => {
  expect(kinds(checkForm({ language, key: 'a.b', text }))).toEqual(found);
});

test.each([
  ['en', 'teacher', 'Two pieces are late.', ['word']],
  ['en', 'teacher', 'Two templates wait.', []],
  ['en', 'import', 'A column is missing.', []],
  ['es', 'family', 'Va atrasado en clase.', ['word']],
  ['zh-Hans', 'family', '这次不及格。', ['word']],
  ['ar', 'family', 'العمل متأخر.', ['word']],
  [
    'en',
    'family',
    'We can say one and two and three and four and five and six and seven and eight and nine and ten.',
    ['sentence'],
  ],
  [
    'en',
    'family',
    'Additional mathematical communication opportunities necessitate considerable preparation today.',
    ['grade'],
  ],
  [
    'en',
    'teacher',
    'Additional mathematical communication opportunities necessitate considerable preparation today.',
    [],
  ],
])('%s %s “%s” has %j', (language, area, text, found) => {
  expect(kinds(checkWording({ language, area, key: 'a.b', text }))).toEqual(found);
});

test('a family area that reads too high is named', () => {
  expect(kinds(checkAreaGrade('family', ['Considerable preparation', 'Additional communication']))).toEqual([
    'grade',
  ]);
  expect(checkAreaGrade('teacher', ['Considerable preparation'])).toEqual([]);
});

const english = {
  language: 'en',
  areas: new Map<string, EnglishArea>([
    ['help', { 'help.ask': { text: 'Ask the school.' } }],
    [
      'acts',
      { 'acts.for': { text: 'For {name}' }, 'acts.is': { text: '{state, select, on {On} other {Off}}' } },
    ],
  ]),
};
/** `sha256('For {name}')` and the others begin with these. */
const hashes = { ask: '017ef457', for: '8d8ddbc6', is: 'ae08c1a8' };
const said = (text: string, of: string) => ({ text, status: 'machine' as const, of });
const spanish = (acts: TranslatedArea) => ({
  language: 'es',
  areas: new Map<string, TranslatedArea>([
    ['help', { 'help.ask': said('Pregunte a la escuela.', hashes.ask) }],
    ['acts', acts],
  ]),
});

test('a language that is not complete owes only the help', () => {
  const translated = spanish({});
  expect(checkTranslation({ english, translated, complete: false })).toEqual([]);
  expect(kinds(checkTranslation({ english, translated, complete: true }))).toEqual([
    'untranslated',
    'untranslated',
  ]);
});

test('a translation agrees with its English', () => {
  const good = { 'acts.for': said('Para {name}', hashes.for) };
  const options = said('{state, select, off {No} other {Sí}}', hashes.is);
  const check = (acts: TranslatedArea) =>
    kinds(checkTranslation({ english, translated: spanish(acts), complete: false }));
  expect(check(good)).toEqual([]);
  expect(check({ 'acts.for': said('Para {nombre}', hashes.for) })).toEqual(['placeholders']);
  expect(check({ 'acts.for': said('Para {name}', '00000000') })).toEqual(['stale']);
  expect(check({ 'acts.is': options })).toEqual(['options']);
  expect(check({ 'acts.gone': said('Adiós', hashes.for) })).toEqual(['unknown-key']);
});

test('who reviewed a sentence is said', () => {
  const reviewed = { text: 'Para {name}', status: 'reviewed' as const, of: hashes.for };
  const check = (message: TranslatedArea[string]) =>
    kinds(checkTranslation({ english, translated: spanish({ 'acts.for': message }), complete: false }));
  expect(check(reviewed)).toEqual(['review']);
  expect(check({ ...reviewed, reviewer: 'R. Peralta', date: '2026-11-20' })).toEqual([]);
});

const folder = await mkdtemp(join(tmpdir(), 'messages-'));
afterAll(() => rm(folder, { recursive: true }));

test('keys are found as words and as template literals; the others are unused', async () => {
  await mkdir(join(folder, 'page'));
  const code = [
    "t('acts.save')",
    't(`levels.name.$' + '{level}`)',
    "redirect('/?done=map.done-kept')",
    "t('acts.nowhere')",
  ].join('; ');
  await writeFile(join(folder, 'page', 'show.tsx'), code);
  await writeFile(join(folder, 'page', 'show.test.tsx'), "t('acts.tested')");
  const keys = new Set([
    'acts.save',
    'acts.save-all',
    'acts.tested',
    'levels.name.1',
    'levels.mark.1',
    'map.done-kept',
  ]);
  const found = await checkKeys(folder, keys);
  expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'unused acts.save-all',
    'unused acts.tested',
    'unused levels.mark.1',
    'unwritten acts.nowhere',
  ]);
});
