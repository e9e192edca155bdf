import { Invalid } from '#platform/failures/failures.ts';
import type { OwnWords } from './retake-request.ts';

/** So many characters of somebody's own words are kept. */
export const MOST_WORDS = 500;

/** Words that may be left out, as they are kept. Throws Invalid where they are too long. */
export function checkWords(
  field: string,
  { text, language }: { readonly text: string | undefined; readonly language: string },
): OwnWords | undefined {
  const kept = text?.replaceAll('\r\n', '\n').trim() ?? '';
  if ([...kept].length > MOST_WORDS) throw new Invalid([{ field, problem: 'too-long' }]);
  return kept === '' ? undefined : { text: kept, language };
}
