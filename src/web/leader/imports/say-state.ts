import type { MessageKey } from '#locales/translate.ts';
import type { ImportEntry } from '#school/imports/list-import-entries.ts';

/** How far a file is, by the message that says it. */
export const stateWords = {
  waiting: 'imports.state-waiting',
  checking: 'imports.state-checking',
  checked: 'imports.state-checked',
  applying: 'imports.state-applying',
  applied: 'imports.state-applied',
  stopped: 'imports.state-stopped',
  left: 'imports.state-left',
  undoing: 'imports.state-undoing',
  undone: 'imports.state-undone',
} as const satisfies Record<ImportEntry['state'], MessageKey>;
