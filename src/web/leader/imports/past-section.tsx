import type { ImportEntry } from '#school/imports/list-import-entries.ts';
import type { PersonName } from '#school/people/find-name.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Table } from '#web/ui/table.tsx';
import { sumOfImport } from '../overview/sum-of-import.ts';
import { sayMoment } from './say-moment.ts';
import { stateWords } from './say-state.ts';

type Props = {
  readonly entries: readonly ImportEntry[];
  readonly names: ReadonlyMap<string, PersonName>;
  readonly request: PageRequest;
};

/** Every file that was brought: when, by whom, how far it is and what it did. */
export function PastSection({ entries, names, request }: Props) {
  const { t } = request.speech;
  if (entries.length === 0)
    return (
      <EmptyState title={t('imports.past-none')}>
        <p>{t('imports.past-none-next')}</p>
      </EmptyState>
    );
  const when = (at: Date): string => Object.values(sayMoment(request, at)).join(', ');
  return (
    <section class="ledger">
      <h2>{t('imports.past')}</h2>
      <Table
        caption={t('imports.past')}
        quietCaption
        rows={entries}
        columns={[
          {
            heading: t('imports.file-label'),
            names: true,
            cell: ({ importId, fileName }) => (
              <a href={`/imports/${importId}`}>
                <bdi>{fileName}</bdi>
              </a>
            ),
          },
          { heading: t('imports.col-when'), cell: ({ at }) => when(at) },
          {
            heading: t('imports.col-who'),
            cell: ({ personId }) => (
              <bdi>{personId === null ? t('imports.from-command') : names.get(personId)?.display}</bdi>
            ),
          },
          { heading: t('imports.col-state'), cell: ({ state }) => t(stateWords[state]) },
          {
            heading: t('imports.did'),
            cell: ({ counts, importId, mayUndo }) => (
              <>
                {counts ? t('leader.import-counts', sumOfImport(counts)) : null}
                {mayUndo ? (
                  <p>
                    <a href={`/imports/${importId}#undo`}>{t('imports.undo')}</a>
                  </p>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
