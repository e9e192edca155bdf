import type { Speech } from '#locales/translate.ts';
import type { ImportedPeople } from '#school/imports/list-imported-people.ts';

type Props = { readonly people: ImportedPeople; readonly speech: Speech };

/** People whom an import brought, each leading to their page. */
export function NewPeople({ people: { total, first }, speech: { t } }: Props) {
  if (total === 0) return null;
  return (
    <details>
      <summary>{t('imports.new-people')}</summary>
      <ul>
        {first.map(({ personId, display }) => (
          <li>
            <a href={`/people/${personId}`}>
              <bdi>{display}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {total > first.length ? <p>{t('imports.and-more', { count: total - first.length })}</p> : null}
    </details>
  );
}
