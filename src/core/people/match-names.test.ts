import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldName } from './fold-name.ts';
import { matchNames } from './match-names.ts';

test.each([
  ['Álvarez-Ruiz, Şule', 'alvarez ruiz sule'],
  ['O’Neil', 'oneil'],
  ["N'Diaye", 'ndiaye'],
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Søren Weiß', 'soren weiss'],
  ['İpek Işık', 'ipek isik'],
  ['Al-\u2060Hadi', 'al hadi'],
  ['Йосип Ґалаґан', 'иосип галаган'],
  ['أحمد الهادي', 'احمد الهادي'],
  ['فاطمة', 'فاطمه'],
  ['রুমি', 'রুমি'],
  ['  ', ''],
])('%s is %s', (name, words) => {
  expect(foldName(name).join(' ')).toBe(foldName(words).join(' '));
  expect(foldName(name).join(' ').normalize('NFC')).toBe(words.trim().normalize('NFKD').normalize('NFC'));
});

const people = [
  { personId: 'joaquin', names: ['Joaquín Arias Beltré', 'Arias Beltré, Joaquín'] },
  { personId: 'hadi', names: ['Salma Al-Hadi', 'Al-Hadi, Salma'] },
  { personId: 'beltran', names: ['Ana Beltrán', 'Beltrán, Ana', 'Anabel Beltrán Soto'] },
  { personId: 'an', names: ['An An Nguyen', 'Nguyen, An An'] },
  { personId: 'wang', names: ['王小明'] },
  { personId: 'kim', names: ['김민준'] },
];

test.each([
  ['joaquin', ['joaquin']],
  ['JOAQUÍN', ['joaquin']],
  ['Arias, Jo', ['joaquin']],
  ['jo beltre', ['joaquin']],
  ['beltre arias joaquin', ['joaquin']],
  ['bel', ['beltran', 'joaquin']],
  ['soto', ['beltran']],
  ['anabel', ['beltran']],
  ['alhadi', ['hadi']],
  ['al-h', ['hadi']],
  ['salma alhadi', ['hadi']],
  ['an an', ['an', 'beltran']],
  ['quin', []],
  ['joaquin joaquin', []],
  ['小明', ['wang']],
  ['민준', ['kim']],
  ['', []],
  [' , ', []],
])('“%s” finds %j', (typed, found) => {
  expect(matchNames(typed, people).map(({ personId }) => personId)).toEqual(found);
});

describe('whoever it is', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,8}$/);
  it('is found by the beginnings of their names in any order', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), (words, seed) => {
        const person = { personId: 'she', names: [words.join(' ')] };
        const parts = words.map((each, at) => each.slice(0, 1 + ((seed + at) % each.length)));
        const turned = [...parts.slice(seed % parts.length), ...parts.slice(0, seed % parts.length)];
        expect(matchNames(turned.join(' '), [person])).toEqual([person]);
      }),
    );
  });
});
