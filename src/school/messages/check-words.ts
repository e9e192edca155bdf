import { carriesALevel } from '#core/messages/carries-a-level.ts';
import type { Slots } from '#core/messages/part.ts';
import { findWordsNotUsed } from '#core/messages/words-not-used.ts';
import { sentencesOf } from './read-content.ts';

/** What a teacher may want to look at again in their own words. It warns and does not forbid. */
export interface WordWarning {
  readonly text: string;
  /** The words seem to carry a level or a percentage */
  readonly carriesALevel: boolean;
  /** Words that are not used towards families */
  readonly words: readonly string[];
}

export function checkWords(slots: Slots): WordWarning[] {
  return sentencesOf(slots).flatMap((sentence) => {
    if (sentence.source !== 'text') return [];
    const { text, language } = sentence;
    const warning = { text, carriesALevel: carriesALevel(text), words: findWordsNotUsed(text, language) };
    return warning.carriesALevel || warning.words.length > 0 ? [warning] : [];
  });
}
