import { expect, test } from 'vitest';
import { isPhraseId, phrases, sayToFamily, sayToStudent } from './phrases.ts';
import { translator } from './translate.ts';

test('the bank has forty phrases, ten of each kind', () => {
  const count = (kind: string) => phrases.filter((phrase) => phrase.kind === kind).length;
  expect(phrases.length).toBe(40);
  expect(['glow', 'grow', 'next-step', 'home'].map(count)).toEqual([10, 10, 10, 10]);
});

test('a phrase is said to the student and about the student', () => {
  expect(sayToStudent(translator('en'), 'glow.ties-units')).toBe('You tied each number to its unit.');
  expect(sayToFamily(translator('en'), 'glow.ties-units', 'Camila')).toBe(
    'Camila ties each number to its unit.',
  );
  expect(sayToFamily(translator('es'), 'glow.ties-units', 'Camila')).toBe(
    'Un punto fuerte de Camila: relaciona cada número con su unidad.',
  );
});

test('what is for home is only said to the family', () => {
  expect(sayToStudent(translator('en'), 'home.teach-me')).toBeNull();
  expect(sayToFamily(translator('zh-Hans'), 'home.teach-me', '晨曦')).toBe(
    '请晨曦教您一样今天课上学到的东西。',
  );
});

test('only phrases of the bank are phrases', () => {
  expect(isPhraseId('grow.say-why')).toBe(true);
  expect(isPhraseId('grow.unheard-of')).toBe(false);
  expect(isPhraseId('toString')).toBe(false);
});
