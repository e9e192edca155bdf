import { englishMessages, type Speech } from '#locales/translate.ts';

const FAMILY_KEY = /^phrases\.(.+)\.family$/;

const known: ReadonlySet<string> = new Set(
  Object.keys(englishMessages()).flatMap((key) => FAMILY_KEY.exec(key)?.[1] ?? []),
);

/** Whether the phrase bank has a sentence for families under this key, such as glow.labels-axes. */
export function isPhrase(phrase: string): boolean {
  return known.has(phrase);
}

/** Every key of the phrase bank that begins with one of these kinds, in the bank's order. */
export function phrasesOf(...kinds: readonly ('glow' | 'grow' | 'next-step' | 'home')[]): string[] {
  return [...known].filter((phrase) => kinds.some((kind) => phrase.startsWith(`${kind}.`)));
}

/** A phrase of the bank as a family reads it. */
export function sayPhrase(speech: Speech, { phrase, name }: { phrase: string; name: string }): string {
  // Those that name no child take no argument; one too many changes nothing.
  return speech.t(`phrases.${phrase}.family` as 'phrases.home.teach-me.family', { name });
}
