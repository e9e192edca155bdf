import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { askApply } from '#school/imports/drafts/ask-apply.ts';
import { chooseForDraft } from '#school/imports/drafts/choose-for-draft.ts';
import { leaveDraft } from '#school/imports/drafts/leave-draft.ts';
import { askUndo } from '#school/imports/undo/ask-undo.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { importPage } from './show-import.tsx';

const idOf = ({ c }: PageRequest): string => c.req.param('importId') ?? '';

const choices = z.object({
  school: z.string().max(1000).optional(),
  system: z.string().trim().max(200).optional(),
});

/** POST /imports/:importId/choices: what the leader says about the file; it is checked again. */
export async function chooseForImport(request: PageRequest): Promise<Response> {
  const { school, system } = await readForm(request.c, choices);
  const draftId = idOf(request);
  const chosen = {
    ...(school !== undefined && { school }),
    ...(system !== undefined && { system: system || null }),
  };
  await request.inSchool((room) => chooseForDraft(room, { by: request.by, draftId, choices: chosen }));
  return request.c.redirect(`/imports/${draftId}`, 303);
}

/** POST /imports/:importId/check: the same file once more. */
export async function checkImportAgain(request: PageRequest): Promise<Response> {
  const draftId = idOf(request);
  await request.inSchool((room) => chooseForDraft(room, { by: request.by, draftId, choices: {} }));
  return request.c.redirect(`/imports/${draftId}`, 303);
}

const applying = z.object({
  write: z.string(),
  turn: z.coerce.number().int().nonnegative(),
  ends: z.string().max(20).optional(),
});

/** POST /imports/:importId/apply: does what the page showed. A number that does not agree is said beside its field. */
export async function applyImport(request: PageRequest): Promise<Response> {
  const { write, turn, ends } = await readForm(request.c, applying);
  const draftId = idOf(request);
  const typed = ends?.replace(/[\s.,’'٬]/g, '');
  const agreedEnds = typed && /^\d+$/.test(typed) ? Number(typed) : null;
  try {
    await request.inSchool((room) =>
      askApply(room, { by: request.by, writeId: write, draftId, turn, agreedEnds }),
    );
  } catch (failure) {
    const isEnds = failure instanceof Invalid && failure.problems.some(({ field }) => field === 'ends');
    if (!isEnds) throw failure;
    return importPage(request, { wrongEnds: true, status: 422 });
  }
  return request.c.redirect(`/imports/${draftId}`, 303);
}

/** POST /imports/:importId/leave: decides against the file. */
export async function leaveImport(request: PageRequest): Promise<Response> {
  await request.inSchool((room) => leaveDraft(room, { by: request.by, draftId: idOf(request) }));
  return request.c.redirect('/imports?done=imports.done-left', 303);
}

/** POST /imports/:importId/undo: takes back what it did. */
export async function undoImportOf(request: PageRequest): Promise<Response> {
  const { write } = await readForm(request.c, z.object({ write: z.string() }));
  const importId = idOf(request);
  await request.inSchool((room) => askUndo(room, { by: request.by, writeId: write, importId }));
  return request.c.redirect(`/imports/${importId}?done=imports.done-undoing`, 303);
}
