import { checkWording } from '#core/goals/check-wording.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { Language } from '#locales/index.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';

/** A goal's words in one language. */
export interface GoalWords {
  /** BCP 47, one of the fourteen */
  readonly language: string;
  /** Short name for tables, such as Slope as a rate */
  readonly title: string;
  /** The "I can …" statement */
  readonly statement: string;
}

const MOST_OF_A_TITLE = 60;

/** The words as they are kept. Throws Invalid with every field that cannot be. */
export function checkGoalWords(words: GoalWords): GoalWords & { readonly language: Language } {
  const problems: FieldProblem[] = [];
  const language = findLanguage(words.language);
  if (!language) problems.push({ field: 'language', problem: 'unknown' });
  const statement = checkWording({ text: words.statement, language: language?.tag ?? words.language });
  if (!statement.ok) problems.push({ field: 'statement', problem: statement.problem });
  const title = checkLine(problems, { field: 'title', text: words.title, most: MOST_OF_A_TITLE });
  if (!language || !statement.ok || problems.length > 0) throw new Invalid(problems);
  return { language: language.tag, title, statement: statement.text };
}
