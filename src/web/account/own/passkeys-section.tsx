import { keepsPasskeys } from '#core/policy/doors.ts';
import type { OwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

/** How many passkeys there are, and the way to them; nothing for those who keep none. */
export function PasskeysSection({
  request,
  own,
}: {
  readonly request: PageRequest;
  readonly own: OwnSignIn;
}) {
  const { t } = request.speech;
  if (!keepsPasskeys(request.standing)) return null;
  const count = request.viewer.familyOnly ? own.familyPasskeys : own.passkeys + own.familyPasskeys;
  return (
    <section class="stack-s">
      <h2>{t('security.passkeys')}</h2>
      <p>
        {t('security.passkeys-lede')} {t('security.passkeys-count', { count })}
      </p>
      <p>
        <LinkButton href="/account/passkeys">{t('security.passkeys-see')}</LinkButton>
      </p>
    </section>
  );
}
