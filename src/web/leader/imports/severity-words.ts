import type { MessageKey } from '#locales/translate.ts';
import type { Severity } from '#school/imports/problems/problem.ts';

/** How grave a problem is, by the message that says it. */
export const severityWords = {
  error: 'imports.word-error',
  skipped: 'imports.word-skipped',
  repaired: 'imports.word-repaired',
  note: 'imports.word-note',
} as const satisfies Record<Severity, MessageKey>;
