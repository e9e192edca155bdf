import type { Speech } from '#locales/translate.ts';
import type { Uptake } from '#school/uptakes/read-uptakes.ts';
import type { SaidFeedback } from './say-feedback.ts';

/** What a student said about feedback: the ready sentence in the reader's language, then own words as written. */
export function sayUptake(
  { t }: Speech,
  { phrase, outcome, body, language }: Pick<Uptake, 'phrase' | 'outcome' | 'body' | 'language'>,
): SaidFeedback[] {
  return [
    ...(phrase === null ? [] : [{ text: t(`student.plan.${phrase}`) }]),
    ...(outcome === null ? [] : [{ text: t(`student.tried-${outcome}`) }]),
    ...(body === null ? [] : [{ text: body, lang: language ?? undefined, dir: 'auto' as const }]),
  ];
}
