import { schoolDay } from '#core/time/school-day.ts';
import {
  listOutsideAccounts,
  type OutsideAccount,
} from '#school/accounts/providers/list-outside-accounts.ts';
import { ownPage } from '#web/account/own-page.tsx';
import { wayTo } from '#web/account/with/provider-links.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { type Offered, readOffered } from './offered-cookie.ts';

/** GET /account/outside: the accounts elsewhere by which the reader comes in, and the way to another. */
export async function showOutside(request: PageRequest): Promise<Response> {
  return outsidePage(request);
}

/** The same with what could not be done. */
export async function outsidePage(request: PageRequest, problem?: string): Promise<Response> {
  const { speech, viewer, database, signIn } = request;
  const { t } = speech;
  const accounts = await listOutsideAccounts(database, viewer.identityId);
  const tied = new Set(accounts.map(({ issuer }) => issuer));
  const others = signIn.providers.list.filter(({ issuer }) => !tied.has(issuer));
  const offered = problem === undefined ? readOffered(request) : undefined;
  const title = t('doors.outside');
  return ownPage(request, {
    title,
    status: problem ? 422 : 200,
    content: (
      <>
        <header class="stack-s">
          <h1>{title}</h1>
          <p>{t('doors.outside-lede')}</p>
        </header>
        {problem ? (
          <p class="notice" role="alert">
            {problem}
          </p>
        ) : null}
        {offered ? <OfferedForm request={request} offered={offered} /> : null}
        {accounts.length === 0 ? (
          <p>{t('doors.outside-none')}</p>
        ) : (
          <section class="stack-s">
            <ul class="rows">
              {accounts.map((account) => (
                <AccountRow request={request} account={account} />
              ))}
            </ul>
            <p class="soft">{t('doors.outside-again')}</p>
          </section>
        )}
        {others.length > 0 ? (
          <section class="stack-s">
            <h2>{t('doors.outside-tie-title')}</h2>
            <p>{t('doors.outside-tie-lede')}</p>
            {others.map((provider) => (
              <p>
                <LinkButton href={wayTo(provider, { to: '/account/outside', tie: true })}>
                  {t('doors.outside-tie', { provider: provider.name })}
                </LinkButton>
              </p>
            ))}
          </section>
        ) : null}
        <p>
          <a href="/account">{t('security.back')}</a>
        </p>
      </>
    ),
  });
}

/** An issuer's word alone ties nothing: whoever sent the browser there may not be the one who sits before it. */
function OfferedForm({ request, offered }: { readonly request: PageRequest; readonly offered: Offered }) {
  const { t } = request.speech;
  const provider = request.signIn.providers.find(offered.providerId)?.name ?? hostOf(offered.issuer);
  return (
    <section class="stack-s">
      <h2>{t('doors.outside-offered-title')}</h2>
      <p>
        {offered.email
          ? t('doors.outside-offered', { provider, address: offered.email })
          : t('doors.outside-offered-nameless', { provider })}
      </p>
      <form method="post" action="/account/outside">
        <Button kind="main">{t('doors.outside-offered-yes')}</Button>
      </form>
    </section>
  );
}

function AccountRow({
  request,
  account,
}: {
  readonly request: PageRequest;
  readonly account: OutsideAccount;
}) {
  const { speech, school, signIn } = request;
  const { t } = speech;
  const { id, issuer, tiedAt } = account;
  const provider = signIn.providers.list.find((each) => each.issuer === issuer);
  const name = provider?.name ?? hostOf(issuer);
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi>{name}</bdi>
        </p>
        <p class="what">
          <span>
            {t('doors.outside-since', { day: speech.day(schoolDay(tiedAt, school.timeZone), 'day') })}
          </span>
          {provider ? null : <span>{t('doors.outside-unnamed')}</span>}
        </p>
      </div>
      <div class="acts">
        <form method="post" action={`/account/outside/${id}/untie`}>
          <Button
            kind="away"
            tight
            attributes={{ 'aria-label': t('doors.outside-untie-named', { provider: name }) }}
          >
            {t('doors.outside-untie')}
          </Button>
        </form>
      </div>
    </li>
  );
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
