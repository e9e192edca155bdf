import { applyDraft } from './apply-draft.ts';
import { checkDraft } from './check-draft.ts';
import { forget } from './forget.ts';
import type { Importing } from './importing.ts';
import { undoApplied } from './undo-applied.ts';

/** The worker's tasks about imports, by the name they are queued under. */
export function importTasks(importing: Importing): Record<string, (payload: unknown) => Promise<void>> {
  return {
    'import-apply': (payload) => applyDraft(importing, payload),
    'import-check': (payload) => checkDraft(importing, payload),
    'import-forget': (payload) => forget(importing, payload),
    'import-undo': (payload) => undoApplied(importing, payload),
  };
}
