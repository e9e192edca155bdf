import type { Speech } from '#locales/translate.ts';
import type { ListedPerson } from '#school/people/lists/list-people.ts';
import { Notice } from '#web/ui/notice.tsx';
import { PeopleTable } from './people-table.tsx';

type Props = { readonly people: readonly ListedPerson[]; readonly speech: Speech };

/** Is it one of these? Asked before somebody like them is added a second time. */
export function AlikePeople({ people, speech }: Props) {
  if (people.length === 0) return null;
  const { t } = speech;
  return (
    <section class="stack" role="alert" tabindex={-1} autofocus>
      <Notice>
        <h2>{t('people.alike', { count: people.length })}</h2>
        <p>{t('people.alike-next')}</p>
      </Notice>
      <PeopleTable people={people} speech={speech} />
    </section>
  );
}
