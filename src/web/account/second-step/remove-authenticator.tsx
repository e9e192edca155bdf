import type { Speech } from '#locales/translate.ts';
import { removeAuthenticator } from '#school/accounts/second-steps/remove-authenticator.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';

/** The ways to do without the app that is there, or to new codes on paper. */
export function RemoveAuthenticator({ speech: { t } }: { readonly speech: Speech }) {
  return (
    <>
      <form method="post" action="/account/second-step/codes" class="stack-s">
        <h2>{t('security.codes-list')}</h2>
        <p>{t('security.codes-over')}</p>
        <p>
          <Button>{t('security.codes-new')}</Button>
        </p>
      </form>
      <form method="post" action="/account/second-step/remove" class="stack-s">
        <h2>{t('security.second-remove-title')}</h2>
        <p>{t('security.second-remove-lede')}</p>
        <p>
          <Button kind="away">{t('security.second-remove')}</Button>
        </p>
      </form>
    </>
  );
}

/** POST /account/second-step/remove: asked for with a fresh proof. */
export async function removeSecondStep(request: PageRequest): Promise<Response> {
  const { c, by, viewer } = request;
  await request.inSchool((school) => removeAuthenticator(school, { by, viewer }));
  return c.redirect('/account?done=security.done-second-removed', 303);
}
