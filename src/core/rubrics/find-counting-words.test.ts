import { expect, it } from 'vitest';
import { findCountingWords } from './find-counting-words.ts';

it.each<[string, string, string[]]>([
  ['en', 'Gives some reasons and 3 facts', ['some', '3 facts']],
  ['en', 'Mostly correct', ['Mostly']],
  ['en', 'I can give a few facts.', ['a few']],
  ['en', 'Some facts, then some more', ['Some']],
  ['en', 'Says why each fact matters', []],
  ['en', 'Finds x where 2x + 5 = 11', []],
  ['en', 'Reads the slope off level 3.', []],
  ['en', 'Names something awesome', []],
  ['en-US', 'A very strong claim', ['very', 'strong']],
  ['es', 'Da algunas razones y 3 hechos', ['algunas', '3 hechos']],
  ['es', 'La mayoría de los pasos, casi siempre', ['La mayoría', 'casi', 'siempre']],
  ['es', 'Dice por qué importa cada hecho', []],
  ['es', 'Some facts', []],
  ['ar', 'يذكر ٣ حقائق', ['٣ حقائق']],
  ['zh-Hans', '说出理由', []],
  ['en', '', []],
])('in %s, %j has %j', (language, line, found) => {
  expect(findCountingWords(line, language)).toEqual(found);
});
