import type { Speech } from '#locales/translate.ts';

/** Signing out is an act: a form, never a link that a prefetch could follow. */
export function SignOut({ speech }: { readonly speech: Speech }) {
  return (
    <form method="post" action="/sign-out">
      <button class="button tight plain" type="submit">
        {speech.t('frame.sign-out')}
      </button>
    </form>
  );
}
