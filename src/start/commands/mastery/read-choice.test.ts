import { expect, it } from 'vitest';
import { Refused, readChoice } from './read-choice.ts';

it('is the recency mean in English on the scale of four where nothing is asked for', () => {
  const { language, choice, calculation } = readChoice({});
  expect(language).toBe('en');
  expect(choice).toEqual({ key: 'recency-mean', settings: { lambda: 2 / 3 } });
  expect(calculation.scale.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
  expect(calculation.scale.cut).toBe(3);
});

it.each([
  ['es', 'es'],
  ['zh', 'zh-Hans'],
  ['ZH-hant', 'zh-Hant'],
  ['fr-CA', 'fr'],
])('finds the language %s as %s', (language, tag) => {
  expect(readChoice({ language }).language).toBe(tag);
});

it.each([
  [{ scale: '1-5' }, [1, 2, 3, 4, 5], 4],
  [{ scale: '0-4', cut: '3' }, [0, 1, 2, 3, 4], 3],
  [{ scale: '1-3:2' }, [1, 2, 3], 2],
  [{ scale: '5' }, [1, 2, 3, 4, 5], 4],
  [{ scale: '[1,2,3]' }, [1, 2, 3], 2],
  [{ scale: '{"levels":[{"level":2},{"level":1,"key":"low"}],"cut":2}' }, [1, 2], 2],
  [{ scale: '{"lowest":0,"highest":2,"cut":1}' }, [0, 1, 2], 1],
  [{ cut: '4' }, [1, 2, 3, 4], 4],
])('reads the scale of %j', (asked, levels, cut) => {
  const { scale } = readChoice(asked).calculation;
  expect(scale.levels.map(({ level }) => level)).toEqual(levels);
  expect(scale.cut).toBe(cut);
});

it('takes a method by its key, with dashes or underscores, and its settings', () => {
  expect(readChoice({ method: 'n_times', settings: '{"n":2}' }).choice).toEqual({
    key: 'n-times',
    settings: { n: 2 },
  });
});

it.each([
  [{ language: 'xx' }, 'There is no language xx. There are: en, es,'],
  [{ method: 'guess' }, 'There is no method called guess. There are: recency-mean, decaying,'],
  [{ method: 'decaying', settings: '{"newest":100}' }, 'These are no settings of decaying'],
  [{ method: 'decaying', settings: '{"half":1}' }, 'These are no settings of decaying'],
  [{ settings: '{' }, '--settings is no JSON: {'],
  [{ scale: 'four' }, '--scale is no JSON: four'],
  [{ scale: '3-1' }, 'This is no scale: 3-1.'],
  [{ scale: '[1,3]' }, 'The levels of a scale are one step apart, not 1, 3.'],
  [{ cut: '9' }, 'The cut is a level from 1 to 4, not 9.'],
  [{ method: 'power-law', scale: '0-4' }, 'power-law: It does not work on a scale with a level of 0.'],
])('refuses %j', (asked, says) => {
  expect(() => readChoice(asked)).toThrow(Refused);
  expect(() => readChoice(asked)).toThrow(says);
});
