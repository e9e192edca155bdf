import { schoolDay } from '#core/time/school-day.ts';
import { listPasskeys, type Passkey } from '#school/accounts/passkeys/list-passkeys.ts';
import { passkeyPlace } from '#school/accounts/passkeys/passkey-place.ts';
import { ownPage } from '#web/account/own-page.tsx';
import { PasskeyForm } from '#web/account/passkey-form.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** GET /account/passkeys: the reader's passkeys, and a form for another. */
export async function showPasskeys(request: PageRequest): Promise<Response> {
  return passkeysPage(request, undefined);
}

/** The same with what went wrong while one was added. */
export async function passkeysPage(request: PageRequest, problem: string | undefined): Promise<Response> {
  const { speech, viewer, database, signIn } = request;
  const { t } = speech;
  const all = await listPasskeys(database, viewer.identityId);
  // Whom a mailbox alone has proved does not learn of the keys to the rest.
  const passkeys = all.filter(({ familyOnly }) => familyOnly || !viewer.familyOnly);
  const title = t('security.passkeys-title', { count: passkeys.length });
  const place = passkeyPlace(signIn.publicUrl);
  return ownPage(request, {
    title,
    passkey: true,
    status: problem ? 422 : 200,
    content: (
      <>
        <header class="stack-s">
          <h1>{title}</h1>
          <p>{t('security.passkeys-lede')}</p>
        </header>
        {passkeys.length > 0 ? (
          <section class="stack-s">
            <ul class="rows">
              {passkeys.map((passkey) => (
                <PasskeyRow request={request} passkey={passkey} />
              ))}
            </ul>
            <p class="soft">{t('security.passkey-lost')}</p>
          </section>
        ) : null}
        <section class="stack-s">
          <h2>{t('security.passkey-add-title')}</h2>
          {place ? (
            <PasskeyForm
              speech={speech}
              action="/account/passkeys"
              kind="create"
              options="/account/passkeys/options"
              button={t('security.passkey-add')}
              problem={problem}
            >
              <TextField
                id="name"
                name="name"
                label={t('security.passkey-name')}
                help={t('security.passkey-name-help')}
                autocomplete="off"
                required
                attributes={{ maxlength: '60', dir: 'auto' }}
              />
            </PasskeyForm>
          ) : (
            <p>{t('security.passkey-nowhere', { address: signIn.publicUrl })}</p>
          )}
        </section>
        <p>
          <a href="/account">{t('security.back')}</a>
        </p>
      </>
    ),
  });
}

function PasskeyRow({ request, passkey }: { readonly request: PageRequest; readonly passkey: Passkey }) {
  const { speech, school } = request;
  const { t } = speech;
  const { id, name, familyOnly, madeAt, usedAt } = passkey;
  const day = (at: Date) => speech.day(schoolDay(at, school.timeZone), 'day');
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi>{name}</bdi>
        </p>
        <p class="what">
          <span>{t('security.passkey-made', { day: day(madeAt) })}</span>
          <span>
            {usedAt ? t('security.passkey-used', { day: day(usedAt) }) : t('security.passkey-unused')}
          </span>
          {familyOnly ? <span>{t('security.passkey-family')}</span> : null}
        </p>
      </div>
      <div class="acts">
        <form method="post" action={`/account/passkeys/${id}/remove`}>
          <Button
            kind="away"
            tight
            attributes={{ 'aria-label': t('security.passkey-remove-named', { name }) }}
          >
            {t('security.passkey-remove')}
          </Button>
        </form>
      </div>
    </li>
  );
}
