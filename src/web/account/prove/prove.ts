import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { checkPassword } from '#school/accounts/check-password.ts';
import { countTry } from '#school/accounts/count-try.ts';
import { loadOwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { passkeyPlace } from '#school/accounts/passkeys/passkey-place.ts';
import { usePasskey } from '#school/accounts/passkeys/use-passkey.ts';
import { checkCode } from '#school/accounts/second-steps/check-code.ts';
import { noteProof } from '#school/accounts/sessions/note-proof.ts';
import { CHALLENGE_COOKIE } from '#web/account/passkeys/challenge-cookie.ts';
import { readSigned } from '#web/account/passkeys/passkey-answer.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { provePage } from './prove-page.tsx';
import { waysToProve } from './ways-to-prove.ts';

/** GET /prove: leads back to where somebody was, once they have said again who they are. */
export async function showProve(request: PageRequest): Promise<Response> {
  return provePage(request, { to: localPath(request.c.req.query('to')) });
}

const form = z.object({
  to: z.string().optional(),
  code: z.string().max(64).optional(),
  password: z.string().max(128).optional(),
  answer: z.string().max(64_000).optional(),
});
type Entered = z.output<typeof form>;

/** POST /prove: from now on the proof is fresh for ten minutes. */
export async function prove(request: PageRequest): Promise<Response> {
  const { c, viewer, database, address, now, signIn, speech } = request;
  const entered = await readForm(c, form);
  const to = localPath(entered.to);
  const tried = await countTry(
    signIn.limits,
    { perAccount: signIn.limits.proofPerAccount, account: viewer.identityId, address },
    async () => ((await isProof(request, entered)) ? true : undefined),
  );
  if (tried.outcome === 'too-many')
    return provePage(request, { to, problem: speech.t('account.too-many'), status: 429 });
  if (tried.outcome === 'wrong')
    return provePage(request, { to, problem: speech.t('security.prove-wrong'), status: 401 });
  await noteProof(database, { sessionId: viewer.sessionId, now });
  return c.redirect(to, 303);
}

/** Whether what was entered proves the person of this session, in a way that is theirs to prove by. */
async function isProof(request: PageRequest, entered: Entered): Promise<boolean> {
  const { c, viewer, database, now, signIn } = request;
  const { identityId } = viewer;
  const own = await loadOwnSignIn(database, identityId);
  const place = passkeyPlace(signIn.publicUrl);
  const ways = waysToProve({ own, viewer, hasPlace: place !== undefined });
  if (ways.code && entered.code)
    return Boolean(await checkCode({ database, seal: signIn.seal }, { identityId, code: entered.code, now }));
  const answer = entered.answer && readSigned(entered.answer);
  if (ways.passkey && place && answer) {
    const secret = getCookie(c, CHALLENGE_COOKIE.name);
    const used = await usePasskey(database, { place, secret, answer, now });
    return used?.identityId === identityId && (viewer.familyOnly || !used.familyOnly);
  }
  if (ways.password && entered.password)
    return (await checkPassword(database, { identityId, password: entered.password })) === identityId;
  return false;
}
