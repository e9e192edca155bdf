import { describe, expect, test } from 'vitest';
import { carriesALevel } from '#core/messages/carries-a-level.ts';
import type { Slots } from '#core/messages/part.ts';
import { findWordsNotUsed } from '#core/messages/words-not-used.ts';
import { phrases } from '#locales/phrases.ts';
import { plainText } from './plain-text.ts';
import { askForHelp, type OwnWords, readerOf, renderPart } from './render-part.ts';

const words: OwnWords = {
  goals: {
    slope: [
      { language: 'en', statement: 'I can say what slope means in a story.' },
      { language: 'es', statement: 'Puedo decir qué significa la pendiente en una historia.' },
      { language: 'bn', statement: 'আমি একটি গল্পে ঢালের অর্থ বলতে পারি।' },
    ],
  },
  tasks: { report: 'Lab report' },
};
const slots: Slots = {
  canDo: [
    { source: 'phrase', phrase: 'glow.ties-units', goalId: null, from: [] },
    { source: 'goal', goalId: 'slope', form: 'can-now', from: [] },
  ],
  workOn: [{ source: 'text', text: 'Say why each step is fair.', language: 'en', from: [] }],
  tryAtHome: [{ source: 'phrase', phrase: 'home.bus-rides', goalId: null, from: [] }],
  nextChance: [{ source: 'next-chance', taskId: 'report', on: '2026-11-26', from: [] }],
};
const today = '2026-11-24';

function linesIn(language: string, around: { slots?: Slots; today?: string } = {}): string[] {
  const reader = readerOf(language);
  const { canDo, workOn, tryAtHome, nextChance, chance } = renderPart(around.slots ?? slots, {
    called: 'Ana',
    words,
    reader,
    today: around.today ?? today,
  });
  return [...canDo, ...workOn, ...tryAtHome, ...nextChance, ...chance].map((said) =>
    plainText(said, reader.speech.language),
  );
}

describe('a part in the language of the adult', () => {
  test('English', () => {
    expect(linesIn('en')).toEqual([
      'Ana ties each number to its unit.',
      'Ana can now say: “I can say what slope means in a story”',
      'Say why each step is fair.',
      'On the bus, ask: “If one ride costs 3 dollars, what do 4 rides cost?”',
      'Next chance to show it: Lab report, Thursday, November 26.',
      'Lab report: Thursday, November 26.',
    ]);
  });

  test('Spanish', () => {
    expect(linesIn('es')).toEqual([
      'Un punto fuerte de Ana: relaciona cada número con su unidad.',
      'Ana ya puede decir: “Puedo decir qué significa la pendiente en una historia”',
      'Say why each step is fair.',
      'En el autobús, pregunte: “Si un viaje cuesta 3 dólares, ¿cuánto cuestan 4 viajes?”',
      'Próxima oportunidad para mostrarlo: Lab report, jueves, 26 de noviembre.',
      'Lab report: jueves, 26 de noviembre.',
    ]);
  });

  test('Arabic, with each Latin word kept to itself', () => {
    const [, goal, , , chance] = linesIn('ar');
    expect(goal).toBe('صار بإمكان \u2068Ana\u2069 قول: «\u2068I can say what slope means in a story\u2069»');
    expect(chance).toBe('الفرصة القادمة لإظهاره: \u2068Lab report\u2069، الخميس، 26 نوفمبر.');
  });

  test('Chinese', () => {
    const lines = linesIn('zh-Hans');
    expect(lines[1]).toContain('I can say what slope means in a story');
    expect(lines[4]).toContain('11月26日');
  });

  test('a goal’s wording in a language whose pages are not there yet is used all the same', () => {
    expect(linesIn('bn')[1]).toBe('Ana can now say: “আমি একটি গল্পে ঢালের অর্থ বলতে পারি”');
  });

  test('a day that has passed is never named', () => {
    expect(linesIn('en', { today: '2026-11-26' }).slice(4)).toEqual([
      'Still open: Lab report. Next chance: any day in class.',
      'Lab report: any day in class.',
    ]);
  });

  test('where the adult needs help, it says with what', () => {
    const { canDo, workOn } = renderPart(slots, { called: 'Ana', words, reader: readerOf('ar'), today });
    expect(canDo[1]?.shows).toEqual({ what: 'goal in original', goalId: 'slope' });
    expect(workOn[0]).toEqual({
      runs: [{ text: 'Say why each step is fair.', own: true, language: 'en' }],
      shows: { what: 'words in original' },
    });
    expect(
      renderPart(slots, { called: 'Ana', words, reader: readerOf('es'), today }).canDo[1]?.shows,
    ).toBeUndefined();
  });

  test('a time to drop in is named with its hours and place, until its day has come', () => {
    const dropIn = { startsAt: '15:15', endsAt: '16:00', place: 'Room 214' };
    const nextChance = [{ source: 'next-chance' as const, taskId: null, on: '2026-11-26', dropIn, from: [] }];
    const hours = (lines: string[]) => lines.map((line) => line.replaceAll('\u202f', ' '));
    expect(hours(linesIn('en', { slots: { nextChance } }))).toEqual([
      'Next chance to show it: Thursday, November 26, 3:15 PM to 4:00 PM, Room 214.',
      'Thursday, November 26, 3:15 PM to 4:00 PM, Room 214.',
    ]);
    expect(linesIn('en', { slots: { nextChance }, today: '2026-11-26' })).toEqual([
      'Next chance to show it: any day in class.',
      'Any day in class.',
    ]);
  });

  test('the line for help is there in a language whose pages are not', () => {
    expect(askForHelp('ht')).not.toBe(askForHelp('en'));
    expect(askForHelp('ur')).not.toBe(askForHelp('en'));
  });
});

describe('no level, no percentage, no word that blames', () => {
  test.each(['en', 'es', 'ar', 'zh-Hans'])('in anything the bank or a form can say in %s', (language) => {
    const goal = (form: 'can-now' | 'has-started' | 'is-working-on') =>
      ({ source: 'goal', goalId: 'slope', form, from: [] }) as const;
    const said = linesIn(language, {
      slots: {
        canDo: phrases.map(({ id }) => ({ source: 'phrase', phrase: id, goalId: null, from: [] })),
        workOn: [goal('can-now'), goal('has-started'), goal('is-working-on')],
        nextChance: [null, 'report'].flatMap((taskId) =>
          [null, '2026-11-26'].map((on) => ({ source: 'next-chance' as const, taskId, on, from: [] })),
        ),
      },
    });
    expect(said).toHaveLength(phrases.length + 3 + 4 + 4);
    expect(said.filter((line) => carriesALevel(line))).toEqual([]);
    expect(said.flatMap((line) => findWordsNotUsed(line, language))).toEqual([]);
  });
});
