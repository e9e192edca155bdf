import type { Speech } from '#locales/translate.ts';
import type { PeopleFilter } from '#school/people/lists/people-filter.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { peopleAddress } from './read-filter.ts';

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly filter: PeopleFilter;
  readonly speech: Speech;
};

/** Which hundred this is, and the way to the ones before and after. */
export function PageLinks({ page, pages, filter, speech: { t } }: Props) {
  if (pages < 2) return null;
  return (
    <nav class="line apart" aria-label={t('people.pages')}>
      <span>{t('people.page-of', { page, pages })}</span>
      <span class="line">
        {page > 1 ? (
          <LinkButton href={peopleAddress(filter, page - 1)}>{t('people.page-before')}</LinkButton>
        ) : null}
        {page < pages ? (
          <LinkButton href={peopleAddress(filter, page + 1)}>{t('people.page-after')}</LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
