import type { Speech } from '#locales/translate.ts';
import type { ReadTable } from '#school/imports/drafts/draft.ts';
import { type TableField, tableFields } from '#school/imports/formats/table/mapped-table.ts';
import { sayField } from '#school/imports/formats/table/say-field.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';

type Props = {
  readonly importId: string;
  readonly table: ReadTable;
  readonly problem: string | undefined;
  readonly speech: Speech;
};

/** A line for each column: its header, what stands in it, and what it holds. */
export function MappingForm({ importId, table, problem, speech }: Props) {
  const { t } = speech;
  const { mapping, samples } = table;
  const rows = mapping.columns.map(({ header, field }, place) => ({
    place,
    field,
    header: header || t('imports.map-nameless'),
    samples: [...new Set(samples.flatMap((cells) => cells[place]?.trim() || []))].slice(0, 3),
  }));
  return (
    <form class="stack" method="post" action={`/imports/${importId}/mapping`}>
      <ErrorSummary
        title={t('imports.map-refused')}
        errors={problem === undefined ? [] : [{ fieldId: 'columns', message: problem }]}
      />
      <ul class="rows people" id="columns">
        {rows.map(({ place, field, header, samples: shown }) => (
          <li class="row">
            <div>
              <p class="who">
                <bdi>{header}</bdi>
              </p>
              {shown.map((value) => (
                <p class="soft">
                  <bdi>{value}</bdi>
                </p>
              ))}
            </div>
            <FieldSelect {...{ place, field, speech }} label={t('imports.map-holds-of', { header })} />
          </li>
        ))}
      </ul>
      <Choice
        legend={t('imports.map-dates')}
        name="dateOrder"
        fit
        value={mapping.dateOrder}
        options={[
          { value: 'month-first', label: t('imports.map-month-first') },
          { value: 'day-first', label: t('imports.map-day-first') },
        ]}
      />
      <Check name="isWhole" value="yes" checked={mapping.isWhole}>
        {t('imports.map-whole')}
      </Check>
      <Button kind="main">{t('imports.map-save')}</Button>
    </form>
  );
}

type SelectProps = {
  readonly place: number;
  readonly field: TableField | null;
  readonly label: string;
  readonly speech: Speech;
};

function FieldSelect({ place, field, label, speech }: SelectProps) {
  return (
    <select class="input" name={`column-${place}`} aria-label={label}>
      <option value="" selected={field === null}>
        {speech.t('imports.map-none')}
      </option>
      {tableFields.map((one) => (
        <option value={one} selected={one === field}>
          {sayField(speech, one)}
        </option>
      ))}
    </select>
  );
}
