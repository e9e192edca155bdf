import { describe, expect, it } from 'vitest';
import { carriesALevel } from './carries-a-level.ts';
import { findWordsNotUsed, wordsNotUsed } from './words-not-used.ts';

describe('findWordsNotUsed', () => {
  it.each([
    ['Two labs are Missing, and late.', 'en', ['late', 'missing']],
    ['She will translate it later on the plate.', 'en', []],
    ['He is falling behind.', 'en', ['behind']],
    ['Ana entregó tarde y sacó CERO.', 'es', ['tarde', 'cero']],
    ['Trabaja en el bajón de la línea.', 'es', []],
    ['هو متأخر عن الصف', 'ar', ['تأخر']],
    ['تستطيع ليلى أن تشرح الميل', 'ar', []],
    ['作业迟交，成绩落后', 'zh-Hans', ['迟交', '落后', '成绩']],
    ['她能解释斜率的意思', 'zh-Hans', []],
    ['late', 'xx', []],
  ])('%j in %s', (text, language, found) => {
    expect(findWordsNotUsed(text, language)).toEqual(found);
  });

  it('has a list for the four languages, in lower case', () => {
    for (const language of ['en', 'es', 'ar', 'zh-Hans']) {
      const words = wordsNotUsed(language);
      expect(words.length).toBeGreaterThan(15);
      expect(words).toEqual(words.map((each) => each.toLocaleLowerCase(language)));
    }
    expect(wordsNotUsed('xx')).toEqual([]);
  });
});

describe('carriesALevel', () => {
  it.each([
    'She got 85%',
    'She got 85 percent',
    'Obtuvo el 85 por ciento',
    'حصلت على ٨٥٪',
    'She is at level 3 now',
    'Ana is at Mastery.',
    'Ana has reached Getting there',
    'Now "Beyond" in slope',
    'She got a 4.',
    'a 3 on the exit slip',
    '3 out of 4 on the quiz',
    'He earned a B+',
    'Está en el nivel 2',
    'Alcanzó Dominio',
    'وصلت إلى المستوى ٣',
    'بلغت مستوى الإتقان',
    '她得了百分之八十',
    '她得了3分',
    '她达到了掌握',
    '水平：3',
  ])('warns of %j', (text) => {
    expect(carriesALevel(text)).toBe(true);
  });

  it.each([
    'Start from the story, then go beyond it.',
    'She is getting there with her graphs.',
    'Ask her what 4 rides cost if each costs 3 dollars.',
    'Read for 10 minutes.',
    'A plan with 3 steps is a good start.',
    'Ella puede contar 3 cosas en el autobús.',
    'تستطيع أن تشرح ٣ خطوات',
    '在家读10分钟书',
    '她能掌握节奏',
    'She can back up a claim with two facts.',
  ])('lets %j pass', (text) => {
    expect(carriesALevel(text)).toBe(false);
  });

  it('takes the words of a school of its own', () => {
    expect(carriesALevel('She is at Secure (sure)', ['Secure (sure)'])).toBe(true);
    expect(carriesALevel('She is at Secure', [])).toBe(false);
  });
});
