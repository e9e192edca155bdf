import type { Speech } from '#locales/translate.ts';

/** The way to one's own account (not for a badge, which may be found), and out. Signing out is an act: a form, never a link that a prefetch could follow. */
export function SignOut({ speech, byBadge }: { readonly speech: Speech; readonly byBadge?: boolean }) {
  return (
    <>
      {byBadge ? null : <a href="/account">{speech.t('security.my-account')}</a>}
      <form method="post" action="/sign-out">
        <button class="button tight plain" type="submit">
          {speech.t('frame.sign-out')}
        </button>
      </form>
    </>
  );
}
