/** What somebody types of a name. Any field may be empty but one of `given` and `family`. */
export interface NameParts {
  readonly given: string;
  readonly family: string;
  /** Short form used in a sentence; empty: the first word of the given name */
  readonly called: string;
  /** The whole name as shown; empty: given and family name */
  readonly shown: string;
  /** The whole name in lists; empty: family name, given name */
  readonly sorted: string;
}

/** One way of saying a person's name, whole. */
export interface ComposedName {
  readonly display: string;
  readonly sort: string;
  readonly called: string;
}

/** Scripts in which the family name comes first and no space stands between. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * The whole name from what was typed; undefined where there is nothing to call the person by. What is typed for
 * the whole name stands as it is: people know how they are called better than a rule does.
 *
 * Example: given "Ana María", family "Cruz" → shown "Ana María Cruz", in lists "Cruz, Ana María", called "Ana".
 * Given "晨曦", family "林" → shown "林晨曦", in lists "林晨曦", called "晨曦". Given "Sherab" alone → "Sherab" everywhere.
 */
export function composeName(typed: NameParts): ComposedName | undefined {
  const { given, family, called, shown, sorted } = {
    given: tidy(typed.given),
    family: tidy(typed.family),
    called: tidy(typed.called),
    shown: tidy(typed.shown),
    sorted: tidy(typed.sorted),
  };
  const isFamilyFirst = FAMILY_FIRST.test(given + family);
  const display = shown || (isFamilyFirst ? family + given : [given, family].filter(Boolean).join(' '));
  if (!display) return undefined;
  return {
    display,
    sort: sorted || (isFamilyFirst ? family + given : [family, given].filter(Boolean).join(', ')) || display,
    called: called || (isFamilyFirst ? given : given.split(' ')[0]) || family || display,
  };
}

/** One space between words and none around them. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
