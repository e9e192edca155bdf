import type { DropIn, Sentence, Slots } from '#core/messages/part.ts';
import { type Language, languages } from '#locales/index.ts';
import { isPhraseId, sayToFamily } from '#locales/phrases.ts';
import { sayClock } from '#locales/say-clock.ts';
import { type Speech, translator } from '#locales/translate.ts';

/** One wording of a goal. The first of a list is the original. */
export interface Wording {
  readonly language: string;
  readonly statement: string;
}

/** The school's own words that sentences of a part point at, by id. */
export interface OwnWords {
  readonly goals: Readonly<Record<string, readonly Wording[]>>;
  readonly tasks: Readonly<Record<string, string>>;
}

/**
 * A run of text. `own`: somebody's own words within our sentence, to be kept apart from it; `language` only where
 * it differs from the language of the page.
 */
export interface Run {
  readonly text: string;
  readonly own?: true;
  readonly language?: string;
}

/**
 * A sentence as an adult reads it. `shows` says where the adult needs help: a goal that has no wording in
 * their language yet, or a teacher's own words in another language.
 */
export interface Said {
  readonly runs: readonly Run[];
  readonly shows?: { readonly what: 'goal in original' | 'words in original'; readonly goalId?: string };
}

/** A part as an adult reads it. */
export interface RenderedPart {
  readonly canDo: readonly Said[];
  readonly workOn: readonly Said[];
  readonly tryAtHome: readonly Said[];
  readonly nextChance: readonly Said[];
  /** The next chance as it stands under a heading of that name */
  readonly chance: readonly Said[];
}

/** In which language an adult is written to: `reads` is theirs, `speech` theirs too or, until it is there, English. */
export interface Reader {
  readonly reads: string;
  readonly speech: Speech;
}

/** The reader of a language. Its catalogue is used once it is whole; until then pages are in English. */
export function readerOf(language: string): Reader {
  const entry = languages.find(({ tag }) => tag === language);
  return { reads: language, speech: translator(entry?.complete ? entry.tag : 'en') };
}

/** The line "ask the school for help with this message" in the reader's own language, which all fourteen have. */
export function askForHelp(language: string): string {
  const entry = languages.find(({ tag }) => tag === language);
  return translator(entry ? (entry.tag as Language) : 'en').t('help.ask-school');
}

/**
 * A part's sentences in one adult's language. `called` is the child's short name; `today` the day of reading: a
 * day that has passed is never named. Pure: the same in the mail, on the letter and beside the teacher's list.
 */
export function renderPart(
  slots: Slots,
  { called, words, reader, today }: { called: string; words: OwnWords; reader: Reader; today: string },
): RenderedPart {
  const say = (sentence: Sentence) => saySentence(sentence, { called, words, reader, today });
  return {
    canDo: (slots.canDo ?? []).map(say),
    workOn: (slots.workOn ?? []).map(say),
    tryAtHome: (slots.tryAtHome ?? []).map(say),
    nextChance: (slots.nextChance ?? []).map(say),
    chance: (slots.nextChance ?? []).map((sentence) =>
      sentence.source === 'next-chance'
        ? { runs: sayChance(sentence, { called, words, reader, today }, UNDER_HEADING) }
        : say(sentence),
    ),
  };
}

type Around = { called: string; words: OwnWords; reader: Reader; today: string };

function saySentence(sentence: Sentence, around: Around): Said {
  const { reader } = around;
  switch (sentence.source) {
    case 'phrase':
      return { runs: sayPhrase(sentence.phrase, around) };
    case 'text':
      return sayOwnWords(sentence, reader);
    case 'goal':
      return sayGoal(sentence, around);
    case 'next-chance':
      return { runs: sayChance(sentence, around) };
  }
}

function sayPhrase(phrase: string, { called, reader }: Around): Run[] {
  return isPhraseId(phrase) ? [{ text: sayToFamily(reader.speech, phrase, called) }] : [];
}

function sayOwnWords({ text, language }: { text: string; language: string }, reader: Reader): Said {
  const runs: Run[] = [{ text, own: true, ...other(language, reader.speech) }];
  if (language === reader.speech.language) return { runs };
  return language === reader.reads ? { runs } : { runs, shows: { what: 'words in original' } };
}

/** Stands where the school's own words go, so that they can carry a language of their own. */
const SLOT = '\uFFFC';

function sayGoal(
  { goalId, form }: { goalId: string; form: 'can-now' | 'has-started' | 'is-working-on' },
  { called, words, reader }: Around,
): Said {
  const wordings = words.goals[goalId] ?? [];
  const wording =
    wordings.find(({ language }) => language === reader.reads) ??
    wordings.find(({ language }) => language === reader.speech.language) ??
    wordings[0];
  if (!wording) return { runs: [] };
  const { speech } = reader;
  const sentence = speech.t(`sentences.${form}`, { name: called, goal: SLOT });
  const goal = withoutStop(wording.statement);
  const runs = fill(sentence, { text: goal, own: true, ...other(wording.language, speech) });
  const understood = wording.language === reader.reads || wording.language === speech.language;
  return understood ? { runs } : { runs, shows: { what: 'goal in original', goalId } };
}

const WHOLE = {
  anyDay: 'sentences.next-any-day',
  on: 'sentences.next-on',
  taskAnyDay: 'sentences.still-open-any-day',
  taskOn: 'sentences.next-task-on',
  dropIn: 'sentences.next-drop-in',
} as const;
const UNDER_HEADING = {
  anyDay: 'sentences.chance-any-day',
  on: 'sentences.chance-on',
  taskAnyDay: 'sentences.chance-task-any-day',
  taskOn: 'sentences.chance-task-on',
  dropIn: 'sentences.chance-drop-in',
} as const;

function sayChance(
  { taskId, on, dropIn }: { taskId: string | null; on: string | null; dropIn?: DropIn | undefined },
  { words, reader: { speech }, today }: Around,
  keys: typeof WHOLE | typeof UNDER_HEADING = WHOLE,
): Run[] {
  const task = taskId === null ? undefined : words.tasks[taskId];
  const day = on !== null && on > today ? speech.day(on, 'weekday-day') : undefined;
  if (day && dropIn) {
    const [from, until] = [sayClock(speech, dropIn.startsAt), sayClock(speech, dropIn.endsAt)];
    return fill(speech.t(keys.dropIn, { day, from, until, place: SLOT }), { text: dropIn.place, own: true });
  }
  if (task === undefined) return [{ text: day ? speech.t(keys.on, { day }) : speech.t(keys.anyDay) }];
  const sentence = day
    ? speech.t(keys.taskOn, { task: SLOT, day })
    : speech.t(keys.taskAnyDay, { task: SLOT });
  return fill(sentence, { text: task, own: true });
}

function fill(sentence: string, words: Run): Run[] {
  const [before = '', after = ''] = sentence.split(SLOT);
  return [{ text: before }, words, { text: after }].filter(({ text }) => text !== '');
}

function other(language: string, speech: Speech): { language?: string } {
  return language === speech.language ? {} : { language };
}

/** A goal stands in quotation marks within a sentence that has its own full stop. */
function withoutStop(statement: string): string {
  return statement.replace(/[.。۔।]\s*$/u, '');
}
