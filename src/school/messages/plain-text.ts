import { isolateText } from '#platform/i18n/isolate-text.ts';
import type { Said } from './render-part.ts';

/** A sentence as plain text, each foreign run kept to itself. `language` is that of the sentence. */
export function plainText({ runs }: Said, language: string): string {
  return runs.map((run) => (run.own ? isolateText(run.text, language) : run.text)).join('');
}
