import type { Speech } from '#locales/translate.ts';
import { Notice } from '#web/ui/notice.tsx';

/**
 * That students wait for an adult to talk with, on the first page of whoever of staff is asked. It goes when somebody
 * takes it and not before; it names nobody, since such a page stands on a wall at times.
 */
export function TalkNotice({ count, speech: { t } }: { readonly count: number; readonly speech: Speech }) {
  if (count === 0) return null;
  return (
    <Notice warn>
      <p>
        <strong>{t('checkins.today-row', { count })}</strong>
      </p>
      <p>
        <a href="/check-ins">{t('checkins.today-open')}</a>
      </p>
    </Notice>
  );
}
