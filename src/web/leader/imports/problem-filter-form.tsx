import type { Speech } from '#locales/translate.ts';
import type { Found } from '#school/imports/drafts/draft.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { filterPath, type PageFilter } from './read-filter.ts';

type Props = {
  readonly importId: string;
  readonly found: Found;
  readonly filter: PageFilter;
  readonly speech: Speech;
};

/** Narrows the list by file and by words; the kind that was chosen stays. */
export function ProblemFilterForm({ importId, found, filter, speech: { t } }: Props) {
  const files = [...new Set(found.groups.flatMap(({ file }) => file ?? []))].sort();
  const kept = Object.fromEntries(
    (['severity', 'code'] as const).flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])),
  );
  return (
    <>
      <form class="filters" method="get" action={`/imports/${importId}#problems`}>
        <HiddenFields fields={kept} />
        <TextField
          id="search"
          name="search"
          type="search"
          label={t('imports.search')}
          value={filter.search ?? ''}
        />
        {files.length > 1 ? (
          <SelectField
            id="in-file"
            name="file"
            label={t('imports.file-label')}
            value={filter.file}
            options={[
              { value: '', label: t('imports.all-files') },
              ...files.map((file) => ({ value: file, label: file })),
            ]}
          />
        ) : null}
        <div class="line">
          <Button>{t('imports.show')}</Button>
        </div>
      </form>
      {filter.code ? (
        <p>
          <a href={filterPath(importId, { ...filter, code: undefined, from: 0 })}>
            {t('imports.every-kind')}
          </a>
        </p>
      ) : null}
    </>
  );
}
