import type { Speech } from '#locales/translate.ts';
import type { OpenedChange } from '#school/calculation-changes/open-change.ts';
import type { Preview } from '#school/calculation-changes/read-preview.ts';
import { Table } from '#web/ui/table.tsx';
import { sayWholly } from './say-levels.ts';

type Props = { readonly preview: Preview; readonly opened: OpenedChange; readonly speech: Speech };

/** How many levels would be said otherwise, from where to where, and how many stay. */
export function ShiftsSection({ preview, opened: { change, scales }, speech }: Props) {
  const { t } = speech;
  const { altered, students, same, judged, shifts } = preview;
  return (
    <section class="ledger">
      <h2>{t('calculation.preview')}</h2>
      <div class="stack">
        <p>{t('calculation.preview-sum', { altered, students, same })}</p>
        {judged > 0 ? <p>{t('calculation.judged', { count: judged })}</p> : null}
        <Table
          caption={t('calculation.preview')}
          quietCaption
          columns={[
            {
              heading: t(change.state === 'made' ? 'calculation.col-before' : 'calculation.col-now'),
              names: true,
              cell: ({ from }) => sayWholly(speech, from, scales.before),
            },
            { heading: t('calculation.col-then'), cell: ({ to }) => sayWholly(speech, to, scales.after) },
            { heading: t('calculation.col-way'), cell: ({ direction }) => t(`calculation.${direction}`) },
            {
              heading: t('calculation.col-levels'),
              number: true,
              cell: ({ count }) => speech.number(count),
            },
          ]}
          rows={shifts}
        />
      </div>
    </section>
  );
}
