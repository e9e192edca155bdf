import type { Speech } from '#locales/translate.ts';
import type { OwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

/** Whether there is a password, and the way to another. */
export function PasswordSection({ speech, own }: { readonly speech: Speech; readonly own: OwnSignIn }) {
  const { t } = speech;
  return (
    <section class="stack-s">
      <h2>{t('security.password')}</h2>
      {own.hasPassword ? (
        <>
          <p>{t('security.password-lede')}</p>
          <p>
            <LinkButton href="/account/password">{t('security.password-change')}</LinkButton>
          </p>
        </>
      ) : (
        <p>{t('security.password-none')}</p>
      )}
    </section>
  );
}
