import { expect, test } from 'vitest';
import { findLanguage } from './find-language.ts';

test.each([
  ['en', 'en'],
  ['EN-us', 'en'],
  ['es-419', 'es'],
  ['spa', 'es'],
  ['Español', 'es'],
  ['ESPANOL', 'es'],
  ['Spanish', 'es'],
  ['Spanish; Castilian', 'es'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_CN', 'zh-Hans'],
  ['Chinese', 'zh-Hans'],
  ['简体中文', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['Chinese (Traditional)', 'zh-Hant'],
  ['Cantonese', 'zh-Hant'],
  ['Bangla', 'bn'],
  ['bn-BD', 'bn'],
  ['العربية', 'ar'],
  ['ar-EG', 'ar'],
  ['ur-PK', 'ur'],
  ['Haitian-Creole', 'ht'],
  ['Kreyòl ayisyen', 'ht'],
  ['hat', 'ht'],
  ['한국어', 'ko'],
  ['Français', 'fr'],
  ['alb', 'sq'],
  ['Українська', 'uk'],
  ['Oʻzbekcha', 'uz'],
  ["O'zbekcha", 'uz'],
  ['Русский', 'ru'],
])('%s is %s', (value, language) => {
  expect(findLanguage(value)?.tag).toBe(language);
});

test.each(['', 'pt-BR', 'Portuguese', 'tlh', 'not a language', '42'])('%s has no catalogue', (value) => {
  expect(findLanguage(value)).toBeNull();
});
