import type { MessageProblem } from './message-problem.ts';
import { readingGrade, splitSentences, splitWords } from './reading-level.ts';
import { allWords, spokenText } from './spoken-text.ts';

/** What a family reads or hears. */
const familyAreas = new Set(['family', 'phrases', 'sentences', 'help']);
/** English at grade 6: a message of a few words says nothing about its grade, so short ones are read together. */
const gradedAreas = new Set(['family', 'phrases']);
const highestGrade = 6;
const fewWords = 8;
/** A file of a roster may well have "missing" columns. */
const areasAboutFiles = new Set(['import']);

/** Longest sentence by language: words, or letters where a language has no spaces. */
const longestSentence: Readonly<Record<string, number>> = { en: 20, es: 24, ar: 20, 'zh-Hans': 45 };

const unkindWords: Readonly<Record<string, readonly string[]>> = {
  en: ['failing', 'failed', 'late', 'missing', 'zero', 'behind', 'deficient', 'remedial'],
  es: [
    'reprobado',
    'reprobada',
    'fracaso',
    'atrasado',
    'atrasada',
    'faltante',
    'faltantes',
    'cero',
    'deficiente',
  ],
  ar: ['فاشل', 'فشل', 'رسوب', 'راسب', 'متأخر', 'متأخرة', 'صفر', 'ضعيف', 'متخلف'],
  'zh-Hans': ['不及格', '迟交', '缺交', '落后', '零分', '差生', '补差'],
};

interface Wording {
  language: string;
  area: string;
  key: string;
  text: string;
}

/** Unkind words, long sentences, and English above grade 6, in one message that can be parsed. */
export function checkWording(wording: Wording): readonly MessageProblem[] {
  return [...checkWords(wording), ...checkSentences(wording), ...checkGrade(wording)];
}

/** Grade of a whole English area, where each message is at least one sentence. */
export function checkAreaGrade(area: string, texts: readonly string[]): readonly MessageProblem[] {
  if (!gradedAreas.has(area)) return [];
  const grade = readingGrade(texts.map(spokenText).join('\n')) ?? 0;
  if (grade <= highestGrade) return [];
  const says = `The area reads at grade ${grade.toFixed(1)}; families read up to grade ${highestGrade}.`;
  return [{ kind: 'grade', language: 'en', key: area, says }];
}

function checkWords({ language, area, key, text }: Wording): readonly MessageProblem[] {
  if (areasAboutFiles.has(area)) return [];
  const words = allWords(text).toLowerCase();
  const spaced = new Set(splitWords(words));
  const found = (unkindWords[language] ?? []).filter((word) =>
    language.startsWith('zh') ? words.includes(word) : spaced.has(word),
  );
  return found.map((word) => ({
    kind: 'word',
    language,
    key,
    says: `“${word}” is not a word here. Say what is there and what comes next.`,
  }));
}

function checkSentences({ language, area, key, text }: Wording): readonly MessageProblem[] {
  const limit = longestSentence[language];
  if (limit === undefined || !familyAreas.has(area)) return [];
  const length = (sentence: string) =>
    language.startsWith('zh') ? sentence.replace(/[^\p{L}\p{N}]/gu, '').length : splitWords(sentence).length;
  return splitSentences(spokenText(text))
    .filter((sentence) => length(sentence) > limit)
    .map((sentence) => ({
      kind: 'sentence',
      language,
      key,
      says: `A sentence of ${length(sentence)} is longer than ${limit}: make two of it.`,
    }));
}

function checkGrade({ language, area, key, text }: Wording): readonly MessageProblem[] {
  const spoken = spokenText(text);
  if (language !== 'en' || !gradedAreas.has(area) || splitWords(spoken).length < fewWords) return [];
  const grade = readingGrade(spoken) ?? 0;
  if (grade <= highestGrade) return [];
  const says = `It reads at grade ${grade.toFixed(1)}; families read up to grade ${highestGrade}. Use shorter words.`;
  return [{ kind: 'grade', language, key, says }];
}
