import type { MessageArguments } from './keys.generated.ts';
import type { Speech } from './translate.ts';

export type PhraseKind = 'glow' | 'grow' | 'next-step' | 'home';
export type PhraseSubject = 'any' | 'maths' | 'ela' | 'science';

/** `glow.ties-units`: the phrases of the bank, named by the English catalogue. */
export type PhraseId = keyof MessageArguments extends infer Key
  ? Key extends `phrases.${infer Id}.family`
    ? Id
    : never
  : never;

/** Phrases that are said to the student too; those for home are only said to the family. */
export type SpokenPhraseId = Exclude<PhraseId, `home.${string}`>;

export interface Phrase {
  id: PhraseId;
  kind: PhraseKind;
  subject: PhraseSubject;
}

const subjects: Record<PhraseId, PhraseSubject> = {
  'glow.labels-axes': 'maths',
  'glow.ties-units': 'maths',
  'glow.says-why': 'any',
  'glow.shows-two-ways': 'maths',
  'glow.backs-claim': 'ela',
  'glow.clear-order': 'ela',
  'glow.fair-test': 'science',
  'glow.asks-question': 'any',
  'glow.uses-feedback': 'any',
  'glow.checks-work': 'any',
  'grow.add-units': 'maths',
  'grow.say-why': 'any',
  'grow.show-steps': 'maths',
  'grow.link-fact': 'ela',
  'grow.more-detail': 'ela',
  'grow.one-change': 'science',
  'grow.read-scale': 'maths',
  'grow.fits-question': 'any',
  'grow.key-words': 'any',
  'grow.start-number': 'maths',
  'next-step.units-aloud': 'maths',
  'next-step.draw-first': 'maths',
  'next-step.point-in-all': 'maths',
  'next-step.add-because': 'any',
  'next-step.second-fact': 'ela',
  'next-step.read-aloud': 'ela',
  'next-step.tell-partner': 'any',
  'next-step.compare-example': 'any',
  'next-step.predict-first': 'science',
  'next-step.one-more': 'any',
  'home.teach-me': 'any',
  'home.how-do-you-know': 'any',
  'home.best-buy': 'maths',
  'home.bus-rides': 'maths',
  'home.number-story': 'maths',
  'home.cook-together': 'science',
  'home.look-at-sky': 'science',
  'home.tell-a-story': 'ela',
  'home.two-reasons': 'ela',
  'home.one-piece': 'any',
};

/** The phrase bank, in the order in which it is offered. */
export const phrases: readonly Phrase[] = (Object.keys(subjects) as PhraseId[]).map((id) => ({
  id,
  kind: id.slice(0, id.indexOf('.')) as PhraseKind,
  subject: subjects[id],
}));

/** Whether a text read from a form or a row names a phrase. */
export function isPhraseId(value: string): value is PhraseId {
  return Object.hasOwn(subjects, value);
}

/** The phrase as said about the student, to the family. */
export function sayToFamily(speech: Speech, id: PhraseId, name: string): string {
  return speech.t(`phrases.${id}.family`, { name });
}

/** The phrase as said to the student; null for those that are only for home. */
export function sayToStudent(speech: Speech, id: PhraseId): string | null {
  return isSpoken(id) ? speech.t(`phrases.${id}.student`) : null;
}

function isSpoken(id: PhraseId): id is SpokenPhraseId {
  return !id.startsWith('home.');
}
