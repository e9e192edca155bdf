import { z } from 'zod';
import { makeAuthenticatorSecret } from '#school/accounts/second-steps/authenticator-codes.ts';
import { setUpAuthenticator } from '#school/accounts/second-steps/set-up-authenticator.ts';
import { openNote, sealNote } from '#web/account/sealed-note.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { showCodesOnce } from './codes.tsx';
import { setUpPage } from './set-up-page.tsx';

/** GET /account/second-step: a new square for the app, and what is there already. Keeps nothing. */
export async function showSecondStepSetUp(request: PageRequest): Promise<Response> {
  return setUpPage(request, { ...offer(request), problem: undefined });
}

const form = z.object({ offer: z.string().max(1_000).default(''), code: z.string().max(64).default('') });

/** POST /account/second-step: the app shows a right code, so from now on it is the second step. */
export async function keepSecondStep(request: PageRequest): Promise<Response> {
  const { by, viewer, speech, signIn, now } = request;
  const entered = await readForm(request.c, form);
  const purpose = purposeFor(request);
  const secret = openNote(signIn.seal, purpose, { note: entered.offer, now });
  if (!secret) return setUpPage(request, { ...offer(request), problem: speech.t('security.second-over') });
  const codes = await request.inSchool((school) =>
    setUpAuthenticator(school, { by, viewer, seal: signIn.seal, secret, code: entered.code }),
  );
  return codes
    ? showCodesOnce(request, codes)
    : setUpPage(request, { secret, note: entered.offer, problem: speech.t('security.second-wrong') });
}

/** A new secret, and the same sealed: the form brings it back, so that looking at the page keeps nothing. */
function offer(request: PageRequest): { secret: string; note: string } {
  const secret = makeAuthenticatorSecret();
  const { signIn, now } = request;
  return { secret, note: sealNote(signIn.seal, purposeFor(request), { text: secret, now }) };
}

function purposeFor({ viewer }: PageRequest): string {
  return `authenticator offered to ${viewer.identityId}`;
}
