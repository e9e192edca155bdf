import { describe, expect, expectTypeOf, test } from 'vitest';
import { languages } from './index.ts';
import { isReviewed } from './is-reviewed.ts';
import { type ArgumentsOf, type MessageKey, translator } from './translate.ts';

describe('messages in the reader’s language', () => {
  test.each([
    ['en', 'Camila’s week'],
    ['es', 'La semana de Camila'],
    ['ar', 'أسبوع \u2068Camila\u2069'],
    ['zh-Hans', 'Camila的这一周'],
  ] as const)('%s', (language, words) => {
    expect(translator(language).t('family.heading', { name: 'Camila' })).toBe(words);
  });

  test.each([
    [0, 'لا أعمال حتى الآن.'],
    [1, 'عمل واحد حتى الآن.'],
    [2, 'عملان حتى الآن.'],
    [3, '3 أعمال حتى الآن.'],
    [11, '11 عملًا حتى الآن.'],
    [100, '100 عمل حتى الآن.'],
  ])('Arabic counts %i in its own form', (count, words) => {
    const said = translator('ar').t('why.not-enough', { count, needed: 3 });
    expect(said).toBe(`${words} لتحديد مستوى نحتاج إلى 3 أعمال.`);
  });

  test('a language without an area says it in English, and the key says so', () => {
    const korean = translator('ko');
    expect(korean.t('acts.save')).toBe('Save');
    expect(korean.languageOf('acts.save')).toBe('en');
    expect(korean.languageOf('help.ask-school')).toBe('ko');
  });

  test('days, times, numbers and lists follow the language', () => {
    const arabic = translator('ar');
    expect(arabic.dir).toBe('rtl');
    expect(arabic.day('2026-11-19', 'weekday-day')).toBe('الخميس، 19 نوفمبر');
    expect(translator('en').time(new Date('2026-11-19T22:30:00Z'), 'America/New_York')).toBe('5:30 PM');
    expect(arabic.number(2.3)).toBe('2.3');
    expect(translator('zh-Hans').list(['晨曦', '晨阳'])).toBe('晨曦和晨阳');
  });
});

test('the line that leads to help is there in all fourteen, each in its own words', () => {
  const lines = languages.map(({ tag }) => translator(tag).t('help.ask-school'));
  expect(new Set(lines).size).toBe(14);
  expect(translator('ht').t('help.ask-school')).toBe('Mande lekòl la pou l ede w ak mesaj sa a.');
});

test('the marks of the Map differ within each language', () => {
  for (const { tag, complete } of languages) {
    if (!complete) continue;
    const { t } = translator(tag);
    const marks = [
      t('levels.mark.1'),
      t('levels.mark.2'),
      t('levels.mark.3'),
      t('levels.mark.4'),
      t('levels.mark.not-enough'),
      t('levels.mark.no-evidence'),
    ];
    expect(new Set(marks).size).toBe(6);
    expect(marks.map((mark) => [...mark].length)).toEqual([1, 1, 1, 1, 1, 1]);
  }
});

test('English needs no review, what a model wrote does', () => {
  expect(isReviewed('en', ['family', 'phrases'])).toBe(true);
  expect(isReviewed('es', ['family'])).toBe(false);
});

test('a wrong key or a wrong argument does not compile', () => {
  expectTypeOf<'family.nowhere'>().not.toExtend<MessageKey>();
  expectTypeOf<ArgumentsOf<'acts.save'>>().toEqualTypeOf<[]>();
  expectTypeOf<ArgumentsOf<'why.not-enough'>>().toEqualTypeOf<[values: { count: number; needed: number }]>();
  expectTypeOf<{ count: string }>().not.toExtend<ArgumentsOf<'family.reply-too-long'>[0]>();
  const { t } = translator('en');
  expectTypeOf(t<'acts.save'>).parameters.toEqualTypeOf<['acts.save']>();
  expect(t('family.reply-too-long', { count: 2000 })).toBe(
    'This is too long to send. Please keep it to 2,000 letters.',
  );
  // @ts-expect-error: the argument has another name
  expect(() => t('family.heading', { names: 'Ana' })).toThrow();
  // @ts-expect-error: no such key
  expect(() => t('family.nowhere')).toThrow('No message has the key "family.nowhere".');
});
