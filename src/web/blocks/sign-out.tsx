import type { Speech } from '#locales/translate.ts';

/** The way to one's own account, where it is not elsewhere on the page, and out. Signing out is an act: a form, never a link that a prefetch could follow. */
export function SignOut({
  speech,
  withoutAccount,
}: {
  readonly speech: Speech;
  readonly withoutAccount?: boolean;
}) {
  return (
    <>
      {withoutAccount ? null : <a href="/account">{speech.t('security.my-account')}</a>}
      <form method="post" action="/sign-out">
        <button class="button tight plain" type="submit">
          {speech.t('frame.sign-out')}
        </button>
      </form>
    </>
  );
}
