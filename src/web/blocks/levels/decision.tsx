import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import type { ChangeProps } from './change-view.tsx';

/** Makes it, after a look at how much changes for how many, or drops it; afterwards, the way back. */
export function Decision({ opened: { change, preview }, base, speech }: ChangeProps) {
  const { t } = speech;
  const { state, id, isOutdated } = change;
  const at = `${base}/changes/${id}`;
  if (state === 'making') return null;
  if (state === 'made')
    return (
      <p class="no-print">
        <LinkButton href={`${base}/new?before=${id}`}>{t('calculation.put-back')}</LinkButton>
      </p>
    );
  return (
    <section class="ledger no-print">
      <h2>{t('calculation.decide')}</h2>
      <div class="stack">
        {state === 'proposed' && !isOutdated ? (
          <details>
            <summary>{t('calculation.make')}</summary>
            <form method="post" action={`${at}/make`} class="stack">
              <p>
                {t('calculation.make-sure', {
                  altered: preview?.altered ?? 0,
                  students: preview?.students ?? 0,
                })}
              </p>
              <Button kind="main">{t('calculation.make-do')}</Button>
            </form>
          </details>
        ) : null}
        <div class="line">
          {state === 'dropped' || isOutdated ? (
            <LinkButton href={`${base}/new?again=${id}`}>{t('calculation.again')}</LinkButton>
          ) : null}
          {state === 'dropped' ? null : (
            <form method="post" action={`${at}/drop`}>
              <Button kind="away">{t('calculation.drop')}</Button>
            </form>
          )}
        </div>
      </div>
    </section>
  );
}
