import type { Speech } from '#locales/translate.ts';
import type { Narrowings } from '#school/people/lists/list-narrowings.ts';
import type { PeopleFilter } from '#school/people/lists/people-filter.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { isEverybody } from './read-filter.ts';

type Props = {
  readonly filter: PeopleFilter;
  readonly narrowings: Narrowings;
  readonly speech: Speech;
};

const KINDS = ['all', 'student', 'family', 'staff', 'left'] as const;
const LACKS = ['sign-in', 'contact', 'class'] as const;

/** Whom to look for: a form that is sent as an address, so that a list can be kept and sent on. */
export function PeopleFilters({ filter, narrowings: { grades, classes }, speech }: Props) {
  const { t } = speech;
  return (
    <form method="get" action="/people" class="filters" role="search">
      <TextField
        id="q"
        name="q"
        type="search"
        label={t('people.search')}
        value={filter.words}
        attributes={{ dir: 'auto' }}
      />
      <SelectField
        id="kind"
        name="kind"
        label={t('people.kind')}
        value={filter.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`people.kind-${kind}`) }))}
      />
      <SelectField
        id="grade"
        name="grade"
        label={t('people.grade')}
        value={filter.grade ?? ''}
        options={[
          { value: '', label: t('people.any') },
          ...grades.map((grade) => ({ value: grade, label: sayGrade(grade, speech) })),
        ]}
      />
      <SelectField
        id="class"
        name="class"
        label={t('people.class')}
        value={filter.classId ?? ''}
        options={[
          { value: '', label: t('people.any') },
          ...classes.map(({ classId, title, course }) => ({ value: classId, label: `${title} · ${course}` })),
        ]}
      />
      <SelectField
        id="without"
        name="without"
        label={t('people.without')}
        value={filter.without ?? ''}
        options={[
          { value: '', label: t('people.without-nothing') },
          ...LACKS.map((what) => ({ value: what, label: t(`people.without-${what}`) })),
        ]}
      />
      <div class="line">
        <Button>{t('people.search-go')}</Button>
        {isEverybody(filter) ? null : (
          <LinkButton kind="plain" href="/people">
            {t('people.everybody')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
