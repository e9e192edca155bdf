import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { HomeCheckIn as Asked } from '#school/checkins/find-home-check-in.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

/** On the student's home: how are you, if you like. Nothing where the school does not offer it. */
export function HomeCheckIn({ asked, speech: { t } }: { readonly asked: Asked; readonly speech: Speech }) {
  if (asked === 'none') return null;
  if (asked === 'offer')
    return (
      <p>
        <a href="/home/check-in">{t('checkins.home-link')}</a>
      </p>
    );
  return (
    <section class="section stack" id="check-in">
      <h2>{t('checkins.home-title')}</h2>
      <p>{t('checkins.home-ask')}</p>
      <form method="post" action="/home/check-in/skip" class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <LinkButton href="/home/check-in">{t('checkins.home-say')}</LinkButton>
        <Button kind="plain">{t('checkins.skip')}</Button>
      </form>
    </section>
  );
}
