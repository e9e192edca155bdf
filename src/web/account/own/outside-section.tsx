import { takesTwoSteps } from '#core/policy/doors.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

/** The way to the accounts elsewhere; nothing for those whose sign-in is not theirs to set, or where no issuer is named. */
export function OutsideSection({ request }: { readonly request: PageRequest }) {
  const { t } = request.speech;
  if (!takesTwoSteps(request.standing) || request.signIn.providers.list.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t('doors.outside')}</h2>
      <p>{t('doors.outside-lede')}</p>
      <p>
        <LinkButton href="/account/outside">{t('doors.outside-see')}</LinkButton>
      </p>
    </section>
  );
}
