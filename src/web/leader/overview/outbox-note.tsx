import type { Speech } from '#locales/translate.ts';

export function OutboxNote({ mails, speech: { t } }: { readonly mails: number; readonly speech: Speech }) {
  return (
    <section class="note stack-s">
      <h2>{t('leader.outbox')}</h2>
      {mails === 0 ? (
        <p>{t('leader.outbox-none')}</p>
      ) : (
        <>
          <p>{t('leader.outbox-count', { count: mails })}</p>
          <p>
            <a href="/outbox">{t('leader.open-outbox')}</a>
          </p>
        </>
      )}
    </section>
  );
}
