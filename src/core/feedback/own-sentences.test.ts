import { expect, test } from 'vitest';
import { fillName, listBlanks } from './blanks.ts';
import { bareSentence, ownSentences } from './own-sentences.ts';

const naomi = { language: 'en', names: ['Naomi Adeyemi', 'Naomi'], classmates: ['Kofi', 'Naomi', 'Will'] };

test.each([
  [
    'its own sentences',
    'You tied it to the story. Say the units.',
    ['You tied it to the story.', 'Say the units.'],
  ],
  ['the name gives way', 'Naomi, you tied it to the story.', ['[name], you tied it to the story.']],
  ['the whole name is one blank', 'I heard Naomi Adeyemi say why.', ['I heard [name] say why.']],
  ['its possessive too', 'Naomi’s graph has units.', ['[name]’s graph has units.']],
  ['no part of a longer word', 'Naomigraph is no name here.', ['Naomigraph is no name here.']],
  ['a classmate is not carried on', 'Ask Kofi to show you his. You said why.', ['You said why.']],
  ['a word is not a name', 'I know you will do it next time.', ['I know you will do it next time.']],
  ['too short to offer', 'Nice!', []],
  ['spaces become one', 'You  said   why it works.', ['You said why it works.']],
  ['the same twice is once', 'You said why it works. You said why it works.', ['You said why it works.']],
])('%s', (_, body, expected) => {
  expect(ownSentences(body, naomi)).toEqual(expected);
});

test('letters beyond Latin end a name too', () => {
  const hanan = { language: 'ar', names: ['حنان'], classmates: [] };
  expect(ownSentences('أحسنت يا حنان في الشرح.', hanan)).toEqual(['أحسنت يا [name] في الشرح.']);
  const li = { language: 'zh', names: ['李明'], classmates: [] };
  expect(ownSentences('李明，你说明了为什么要这样做。', li)).toEqual(['[name]，你说明了为什么要这样做。']);
});

test('names with a hyphen, a joiner or signs of their own are names like any other', () => {
  const idris = { language: 'en', names: ['Idris Al-\u2060Nasser'], classmates: ['Ji-woo', 'Bo (Bobby) Ye'] };
  expect(ownSentences('I heard Idris Al-Nasser say why. Ask Ji-woo. Ask Bo (Bobby) Ye too.', idris)).toEqual([
    'I heard [name] say why.',
  ]);
});

test('a sentence longer than 300 characters is no phrase', () => {
  expect(ownSentences(`${'word '.repeat(70)}.`, naomi)).toEqual([]);
});

test('known again whatever its case, spaces and last full stop', () => {
  expect(bareSentence(' You said  WHY. ')).toBe('you said why');
  expect(bareSentence('You said why')).toBe('you said why');
  expect(bareSentence('Did you say why?')).toBe('did you say why?');
});

test.each([
  ['You used [what] in [the table].', ['[what]', '[the table]']],
  ['On the interval [0, 5] it grows.', []],
  ['On [a, b] it grows.', []],
  ['用[什么]来说明。', ['[什么]']],
  ['استعملت [ماذا] هنا', ['[ماذا]']],
  ['See [1] and [ ] and [x].', []],
])('blanks of %s', (text, blanks) => {
  expect(listBlanks(text)).toEqual(blanks);
});

test('a name with a dollar sign is filled in as it is', () => {
  expect(fillName('[name], look: [name]!', 'A$&a')).toBe('A$&a, look: A$&a!');
});
