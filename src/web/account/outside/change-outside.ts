import { tieAccount } from '#school/accounts/providers/tie-account.ts';
import { untieAccount } from '#school/accounts/providers/untie-account.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { dropOffered, readOffered } from './offered-cookie.ts';
import { outsidePage } from './show-outside.tsx';

/** POST /account/outside: ties the account that an issuer has just vouched for, in this session. */
export async function keepOutside(request: PageRequest): Promise<Response> {
  const { by, c, signIn, speech, viewer } = request;
  const offered = readOffered(request);
  dropOffered(request);
  if (!offered) return outsidePage(request, speech.t('doors.outside-over'));
  const tied = await request.inSchool((school) =>
    tieAccount(school, { by, viewer, provider: offered.providerId, account: offered }),
  );
  const provider = signIn.providers.find(offered.providerId)?.name ?? offered.providerId;
  switch (tied) {
    case 'tied':
      return c.redirect('/account/outside?done=doors.done-tied', 303);
    case 'of another':
      return outsidePage(request, speech.t('doors.outside-of-another', { provider }));
    case 'has one':
      return outsidePage(request, speech.t('doors.outside-has-one', { provider }));
  }
}

/** POST /account/outside/:accountId/untie: asked for with a fresh proof. */
export async function takeOutsideAway(request: PageRequest): Promise<Response> {
  const { by, c, signIn, speech, viewer } = request;
  const accountId = c.req.param('accountId') ?? '';
  const issuers = signIn.providers.list.map(({ issuer }) => issuer);
  const untied = await request.inSchool((school) => untieAccount(school, { by, viewer, accountId, issuers }));
  return untied === 'untied'
    ? c.redirect('/account/outside?done=doors.done-untied', 303)
    : outsidePage(request, speech.t('doors.outside-last'));
}
