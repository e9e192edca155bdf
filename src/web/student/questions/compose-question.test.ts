import { expect, test } from 'vitest';
import { translator } from '#locales/translate.ts';
import { composeQuestion, sayStarter } from './compose-question.ts';

test.each([
  ['en', 'why', 'the line get steeper?', 'Why does the line get steeper?'],
  ['en', 'own', 'Is 0 a slope?', 'Is 0 a slope?'],
  ['en', 'why', '', ''],
  ['es', 'what-if', 'el tanque ya tiene agua?', '¿Qué pasaría si el tanque ya tiene agua?'],
  ['zh-Hans', 'why', '直线会变陡？', '为什么直线会变陡？'],
  ['ar', 'why', 'يميل الخط؟', 'لماذا يميل الخط؟'],
] as const)('in %s, %s and “%s” make “%s”', (language, starter, body, whole) => {
  expect(composeQuestion(translator(language), { starter, body })).toBe(whole);
});

test('a choice shows the beginning with what is still to come', () => {
  expect(sayStarter(translator('en'), 'why').replace(/[\u2066-\u2069]/g, '')).toBe('Why does …');
});
