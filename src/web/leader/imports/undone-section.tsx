import type { MessageKey } from '#locales/translate.ts';
import type { UndoState } from '#school/imports/find-import.ts';
import type { WhyLeft } from '#school/imports/undo/undo-report.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Table } from '#web/ui/table.tsx';
import { sayMoment } from './say-moment.ts';
import type { ImportFacts } from './show-import.tsx';

type Props = {
  readonly request: PageRequest;
  readonly facts: ImportFacts;
  readonly undone: Extract<UndoState, { state: 'undone' }>;
};

const reasons = {
  changed: 'imports.why-changed',
  'in-use': 'imports.why-in-use',
} as const satisfies Record<WhyLeft, MessageKey>;

/** What undoing did, and each record that had to stay, with the reason. */
export function UndoneSection({ request, facts, undone }: Props) {
  const { t } = request.speech;
  const { restored, removed, leftCount, left } = undone.report;
  return (
    <section class="ledger">
      <header class="stack-s">
        <h2>{t('imports.state-undone')}</h2>
        <p class="soft">
          {t('imports.undone-by', { ...sayMoment(request, undone.at), name: facts.nameOf(undone.by) })}
        </p>
      </header>
      <div class="stack">
        <p>{t('imports.undone-restored', { count: restored })}</p>
        <p>{t('imports.undone-removed', { count: removed })}</p>
        <p>{t('imports.left-rows', { count: leftCount })}</p>
        {left.length > 0 ? (
          <Table
            caption={t('imports.left-rows', { count: leftCount })}
            quietCaption
            rows={facts.left}
            columns={[
              {
                heading: t('imports.col-what'),
                names: true,
                cell: ({ noun, words }) => (
                  <>
                    {t(`import.noun.${noun}`)} <bdi>{words}</bdi>
                  </>
                ),
              },
              { heading: t('imports.col-done'), cell: ({ why }) => t(reasons[why]) },
            ]}
          />
        ) : null}
        {left.length < leftCount ? <p>{t('imports.and-more', { count: leftCount - left.length })}</p> : null}
      </div>
    </section>
  );
}
