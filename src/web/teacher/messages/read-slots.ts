import type { Sentence, Slots } from '#core/messages/part.ts';
import { isPhraseId, type PhraseKind } from '#locales/phrases.ts';

export const SLOTS = ['canDo', 'workOn', 'tryAtHome', 'nextChance'] as const;
export type SlotName = (typeof SLOTS)[number];

/** Which phrases of the bank fit a slot. The next chance comes from tasks and has none. */
export const PHRASES_FOR: Readonly<Record<SlotName, readonly PhraseKind[]>> = {
  canDo: ['glow'],
  workOn: ['grow', 'next-step'],
  tryAtHome: ['home'],
  nextChance: [],
};

/** The names of a slot's fields: what is kept of sentence 0, 1, …, and what is added. */
export const fieldsOf = (slot: SlotName) => ({
  keep: (index: number) => `${slot}-keep-${index}`,
  words: (index: number) => `${slot}-words-${index}`,
  phrase: `${slot}-phrase`,
  text: `${slot}-text`,
});

/**
 * The slots that the form describes: of the sentences that were there those that are kept (own words as they now
 * stand), then what was added. Order and origin of the kept ones stay.
 */
export function readSlots(
  before: Slots,
  { fields, language }: { fields: Readonly<Record<string, unknown>>; language: string },
): Slots {
  const textOf = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const read = (slot: SlotName): Sentence[] => {
    const { keep, words, phrase, text } = fieldsOf(slot);
    const kept = (before[slot] ?? []).flatMap((sentence, index): Sentence[] => {
      if (sentence.source === 'text') {
        const now = textOf(words(index));
        return now === '' ? [] : [{ ...sentence, text: now }];
      }
      return textOf(keep(index)) === 'yes' ? [sentence] : [];
    });
    const chosen = textOf(phrase);
    const own = textOf(text);
    return [
      ...kept,
      ...(isPhraseId(chosen) ? [{ source: 'phrase' as const, phrase: chosen, goalId: null, from: [] }] : []),
      ...(own === '' ? [] : [{ source: 'text' as const, text: own, language, from: [] }]),
    ];
  };
  const slots = SLOTS.map((slot) => [slot, read(slot)] as const);
  return Object.fromEntries(slots.filter(([, sentences]) => sentences.length > 0));
}
