import { describe, expect, it } from 'vitest';
import { methods } from '#core/mastery/methods/index.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { languages } from '#locales/index.ts';
import { type Speech, translator } from '#locales/translate.ts';
import { sayFairness } from './levels/say-levels.ts';
import { sayMethod } from './say-method.ts';

const english = translator('en');
const keys = methods.map(({ key }) => key);
const fairnessOf = (speech: Speech, key: string, settings = {}) => {
  const [raising, adding] = sayFairness(speech, { key, settings }, defaultScale);
  return { raising: raising?.words ?? '', adding: adding?.words ?? '' };
};
const sayAll = (speech: Speech, key: string) => ({
  ...sayMethod(speech, key, {}),
  ...fairnessOf(speech, key),
});

describe.each(languages)('in $tag', ({ tag }) => {
  const speech = translator(tag);

  it.each(keys)('%s has its own sentence', (key) => {
    const { sentence, sentenceKey } = sayMethod(speech, key, {});
    expect(speech.languageOf(sentenceKey)).toBe(tag);
    if (tag !== 'en') expect(sentence).not.toBe(sayMethod(english, key, {}).sentence);
    expect(sentence).not.toMatch(/[{}#]/);
  });
});

describe.each(languages.filter(({ complete, tag }) => complete && tag !== 'en'))('in $tag', ({ tag }) => {
  const speech = translator(tag);

  it.each(keys)('%s has its own name, definition and words about fairness', (key) => {
    const said = sayAll(speech, key);
    const inEnglish = sayAll(english, key);
    for (const part of ['name', 'definition', 'raising', 'adding'] as const) {
      expect(said[part]).not.toMatch(/[{}#]/);
      expect(said[part]).not.toBe(inEnglish[part]);
    }
  });
});

it.each<[string, unknown, string]>([
  [
    'recency-mean',
    {},
    'The level is an average: each newer piece of work counts 1.5 times as much as the one before.',
  ],
  ['recency-mean', { lambda: 0 }, 'The level is what the newest work shows.'],
  ['recency-mean', { lambda: 1 }, 'The level is the average of all pieces of work, new and old alike.'],
  ['mean-of-last', { k: 1 }, 'The level is what the newest work shows.'],
  ['mean-of-last', { k: 4 }, 'The level is the average of the newest 4 pieces of work.'],
  [
    'mode',
    { tie: 'none' },
    'The level is the one shown most often in the newest 5 pieces of work; on a tie, the teacher decides.',
  ],
  [
    'n-times',
    { n: 1 },
    'Once one piece of work reaches the level aimed for, the level is the average of all that do.',
  ],
  [
    'average-or-power-law',
    { pick: 'higher' },
    'The level is the average of all work or the end of a curve through it, whichever is higher.',
  ],
])('%s %j is said with its settings', (key, settings, sentence) => {
  expect(sayMethod(english, key, settings).sentence).toBe(sentence);
});

it.each([
  ['ru', 'mean-of-last', { k: 3 }, 'Уровень — это среднее по 3 самым новым работам.'],
  [
    'ru',
    'recency-mean',
    {},
    'Уровень — это среднее: каждая более новая работа весит в 1,5 раза больше предыдущей.',
  ],
  [
    'uk',
    'n-times',
    { n: 5 },
    'Коли потрібного рівня досягли 5 робіт, рівень — це середнє за всіма такими роботами.',
  ],
  ['ar', 'mean-of-best', { k: 2 }, 'المستوى هو متوسط أفضل عملين.'],
  ['ar', 'mean-of-best', { k: 3 }, 'المستوى هو متوسط أفضل 3 أعمال.'],
  [
    'es',
    'median',
    { k: 5 },
    'El nivel es el que queda en medio de las 5 muestras más nuevas, puestas en orden.',
  ],
  ['zh-Hant', 'mean-of-best', { k: 3 }, '水準是最好的3份成果的平均。'],
] as const)('in %s %s %j counts as the language does', (tag, key, settings, sentence) => {
  expect(sayMethod(translator(tag), key, settings).sentence).toBe(sentence);
});

it('says by an example where a method is unfair, and that another never is', () => {
  expect(fairnessOf(english, 'canvas-weighted')).toEqual({
    raising: 'Raising a judgement never lowers the level.',
    adding: 'New work at or above the level can lower it: 1 and 4 gives 2.95; a new 3 makes it 2.83.',
  });
  expect(fairnessOf(english, 'power-law').raising).toBe(
    'Raising one judgement can lower the level: 2, 4, and 3 gives 3.59, but 3, 4, and 3 gives 3.38.',
  );
  expect(fairnessOf(english, 'recency-mean').adding).toBe('New work at or above the level never lowers it.');
  expect(fairnessOf(english, 'median', { k: 2 }).adding).toContain('can lower it: ');
});

it('has no words for a method that is on no shelf', () => {
  expect(() => sayMethod(english, 'guess', {})).toThrow(RangeError);
  expect(() => fairnessOf(english, 'guess')).toThrow(RangeError);
});
