import type { ImportEntry } from '#school/imports/list-import-entries.ts';
import type { PersonName } from '#school/people/find-name.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
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
  return (
    <section class="ledger">
      <h2>{t('imports.past')}</h2>
      <ul class="rows">
        {entries.map((entry) => (
          <PastRow entry={entry} names={names} request={request} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'entries'> & { readonly entry: ImportEntry };

function PastRow({ entry, names, request }: RowProps) {
  const { t } = request.speech;
  const { importId, fileName, personId, state, counts, mayUndo, at } = entry;
  const { day, time } = sayMoment(request, at);
  return (
    <li class="row">
      <div>
        <h3 class="who">
          <a href={`/imports/${importId}`}>
            <bdi>{fileName}</bdi>
          </a>
        </h3>
        <p class="dots">
          <span>{t(stateWords[state])}</span>
          {counts ? <span>{t('leader.import-counts', sumOfImport(counts))}</span> : null}
        </p>
        <p class="what dots">
          <span>{day}</span>
          <span>{time}</span>
          <bdi>{personId === null ? t('imports.from-command') : names.get(personId)?.display}</bdi>
        </p>
      </div>
      {mayUndo ? (
        <div class="acts">
          <LinkButton kind="plain" tight href={`/imports/${importId}#undo`}>
            {t('imports.undo')}
          </LinkButton>
        </div>
      ) : null}
    </li>
  );
}
