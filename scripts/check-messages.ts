/**
 * Checks all catalogues: `node scripts/check-messages.ts [--without kind,kind]`. Ends with 1 where it finds
 * anything. The kinds are in `messages/message-problem.ts`.
 */
import { join } from 'node:path';
import { hashText } from '#locales/hash-text.ts';
import { languages } from '#locales/index.ts';
import { checkAgreement, checkForm, readPlaceholders } from './messages/check-form.ts';
import { checkKeys } from './messages/check-keys.ts';
import { checkAreaGrade, checkWording } from './messages/check-wording.ts';
import type { MessageProblem } from './messages/message-problem.ts';
import {
  type EnglishArea,
  type LanguageFolder,
  readEnglish,
  readTranslated,
  type TranslatedArea,
} from './messages/read-message-files.ts';

/** Every problem of the catalogues under `src/locales` and of the keys that `src` says. */
export async function checkMessages(src: string): Promise<readonly MessageProblem[]> {
  const locales = join(src, 'locales');
  const english = await readEnglish(locales);
  const problems: MessageProblem[] = [...checkEnglish(english)];
  for (const { tag, complete } of languages) {
    if (tag === 'en') continue;
    problems.push(...checkTranslation({ english, translated: await readTranslated(locales, tag), complete }));
  }
  const keys = new Set([...english.areas.values()].flatMap((messages) => Object.keys(messages)));
  return [...problems, ...(await checkKeys(src, keys))];
}

function checkEnglish({ areas }: LanguageFolder<EnglishArea>): readonly MessageProblem[] {
  return [...areas].flatMap(([area, messages]) => {
    const texts = Object.entries(messages).map(([key, { text }]) => ({ language: 'en', area, key, text }));
    const readable = texts.filter(({ text }) => readPlaceholders(text) !== null);
    return [
      ...texts.flatMap(checkForm),
      ...readable.flatMap(checkWording),
      ...checkAreaGrade(
        area,
        readable.map(({ text }) => text),
      ),
    ];
  });
}

/** A complete language has every key; any other has `help`, and what else it has must be right too. */
export function checkTranslation({
  english,
  translated,
  complete,
}: {
  english: LanguageFolder<EnglishArea>;
  translated: LanguageFolder<TranslatedArea>;
  complete: boolean;
}): readonly MessageProblem[] {
  const language = translated.language;
  const problems: MessageProblem[] = [];
  for (const [area, messages] of english.areas) {
    const own = translated.areas.get(area) ?? {};
    for (const [key, source] of Object.entries(messages)) {
      const message = own[key];
      if (message) problems.push(...checkMessage({ language, area, key, message, english: source.text }));
      else if (complete || area === 'help') {
        const says = `Add it to ${language}/${area}.json. English is said meanwhile.`;
        problems.push({ kind: 'untranslated', language, key, says });
      }
    }
  }
  for (const [area, messages] of translated.areas) {
    for (const key of Object.keys(messages)) {
      if (english.areas.get(area)?.[key]) continue;
      problems.push({ kind: 'unknown-key', language, key, says: 'English has no such key: take it out.' });
    }
  }
  return problems;
}

function checkMessage({
  language,
  area,
  key,
  message,
  english,
}: {
  language: string;
  area: string;
  key: string;
  message: TranslatedArea[string];
  english: string;
}): readonly MessageProblem[] {
  const { text, status, reviewer, date } = message;
  const problems: MessageProblem[] = [...checkForm({ language, key, text })];
  if (message.of !== hashText(english)) {
    const says = `English has changed. Look at it again, then put "of": "${hashText(english)}".`;
    problems.push({ kind: 'stale', language, key, says });
  }
  if (status === 'reviewed' && (reviewer === undefined || date === undefined)) {
    problems.push({ kind: 'review', language, key, says: 'Say who reviewed it and when.' });
  }
  if (readPlaceholders(text) === null || readPlaceholders(english) === null) return problems;
  return [
    ...problems,
    ...checkAgreement({ language, key, text, english }),
    ...checkWording({ language, area, key, text }),
  ];
}

if (import.meta.main) {
  const option = process.argv.indexOf('--without');
  const without = option < 0 ? [] : (process.argv[option + 1] ?? '').split(',');
  const found = await checkMessages(join(import.meta.dirname, '../src'));
  const problems = found.filter(({ kind }) => !without.includes(kind));
  for (const { kind, language, key, says } of problems) console.error(`${language} ${key} [${kind}] ${says}`);
  console.error(problems.length === 0 ? 'All messages are in order.' : `${problems.length} to look at.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
