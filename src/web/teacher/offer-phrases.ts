import { type Phrase, type PhraseKind, type PhraseSubject, phrases } from '#locales/phrases.ts';

const words: readonly (readonly [PhraseSubject, RegExp])[] = [
  ['maths', /math|algebra|geometr|calculus|statistic/i],
  ['ela', /english|ela\b|language arts|literacy|reading|writing|humanit|history|social/i],
  ['science', /science|biolog|chemi|physic|stem\b/i],
];

/**
 * The phrases of one kind for a course: those of its subject first, then those for any. Where the course's name
 * and subject say nothing we know, all of them.
 */
export function offerPhrases(
  kind: PhraseKind,
  course: { readonly courseTitle: string; readonly subject: string | null },
): readonly Phrase[] {
  const subject = words.find(([, pattern]) =>
    pattern.test(`${course.subject ?? ''} ${course.courseTitle}`),
  )?.[0];
  const ofKind = phrases.filter((each) => each.kind === kind);
  if (!subject) return ofKind;
  const ofSubject = (wanted: PhraseSubject) => ofKind.filter((each) => each.subject === wanted);
  return [...ofSubject(subject), ...ofSubject('any')];
}
