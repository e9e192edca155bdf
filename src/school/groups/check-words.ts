import { parseDay } from '#core/time/parse-day.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';

/** Why a group is made and until when, as a page sends it. */
export interface GroupWords {
  /** In words, for staff alone; may be empty */
  readonly reason: string;
  /** The last day, YYYY-MM-DD; empty where that is open */
  readonly lastDay: string;
  /** Language of the reason (BCP 47) */
  readonly language: string;
}

/** So many characters of a reason are kept. */
export const LONGEST_REASON = 200;

/** The words as they are kept; what is wrong is added to `problems`. */
export function checkWords(
  problems: FieldProblem[],
  words: GroupWords,
  { today }: { today: string },
): { reason: string | null; language: string | null; until_on: string | null } {
  const reason = checkLine(problems, {
    field: 'reason',
    text: words.reason,
    most: LONGEST_REASON,
    optional: true,
  });
  const lastDay = words.lastDay.trim() === '' ? null : parseDay(words.lastDay);
  if (lastDay === null && words.lastDay.trim() !== '') problems.push({ field: 'lastDay', problem: 'no-day' });
  else if (lastDay !== null && lastDay < today) problems.push({ field: 'lastDay', problem: 'before-today' });
  return { reason: reason || null, language: reason === '' ? null : words.language, until_on: lastDay };
}
