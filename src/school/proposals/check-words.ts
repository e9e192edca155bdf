import { checkWording } from '#core/goals/check-wording.ts';
import { findLanguage } from '#locales/find-language.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** As much as a teacher types to a class. */
export const LONGEST_PROMPT = 500;

/** The teacher's words as they are kept, or null. Throws Invalid where they are too long. */
export function checkPrompt(typed: string | undefined): string | null {
  const body = typed?.trim() || null;
  if (body !== null && body.length > LONGEST_PROMPT)
    throw new Invalid([{ field: 'body', problem: 'too-long' }]);
  return body;
}

/** A statement as a goal's would be kept. Throws Invalid with what a teacher's wording would be refused for too. */
export function checkStatement(typed: { readonly text: string; readonly language: string }): {
  readonly statement: string;
  readonly language: string;
} {
  const language = findLanguage(typed.language)?.tag;
  if (!language) throw new Invalid([{ field: 'language', problem: 'unknown' }]);
  const checked = checkWording({ text: typed.text, language });
  if (!checked.ok) throw new Invalid([{ field: 'statement', problem: checked.problem }]);
  return { statement: checked.text, language };
}
