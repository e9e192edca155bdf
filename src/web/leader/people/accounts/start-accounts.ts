import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { makeSealKeys } from '#school/accounts/batches/seal-password.ts';
import { type ForWhom, startBatch } from '#school/accounts/batches/start-batch.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { tryForm } from '../../class/try-form.ts';
import { sayProblems } from '../../person/say-problems.ts';
import { keepSheetKey } from './sheet-key.ts';
import { renderAccounts } from './show-accounts.tsx';

const form = z.object({
  write: z.string(),
  who: z.string().refine((who) => ['student', 'staff', 'family'].includes(who) || isId(who), 'choose one'),
});

/** POST /people/accounts — puts them in line for the worker, and gives this browser the key to their passwords. */
export async function startAccounts(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const typed = await readForm(request.c, form);
  const keys = makeSealKeys();
  let isFresh = false;
  const tried = await tryForm(request, { act: 'account.ask-for-many', form: typed }, async (school) => {
    const started = await startBatch(school, {
      by,
      forWhom: forWhom(typed.who),
      publicKey: keys.publicKey,
    });
    isFresh = true;
    return started;
  });
  if (!tried.ok) return renderAccounts(request, sayProblems(speech, tried.problems));
  const { batchId } = tried.answer;
  // Where the form came a second time, the browser has the key from the first.
  if (isFresh) keepSheetKey(request, { batchId, privateKey: keys.privateKey });
  return request.c.redirect(`/people/accounts/${batchId}`, 303);
}

function forWhom(who: string): ForWhom {
  return who === 'student' || who === 'staff' || who === 'family' ? { kind: who } : { classId: who };
}
