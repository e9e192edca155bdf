import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { PastImport } from '#school/imports/list-imports.ts';
import { sumOfImport } from './sum-of-import.ts';

type Props = {
  readonly imports: readonly PastImport[];
  readonly speech: Speech;
  readonly timeZone: string;
};

export function ImportsNote({ imports, speech, timeZone }: Props) {
  return (
    <section class="note stack-s">
      <h2>{speech.t('leader.imports')}</h2>
      {imports.length === 0 ? <p>{speech.t('leader.imports-none')}</p> : null}
      {imports.map(({ fileName, appliedAt, summary }) => (
        <div>
          <p>
            <bdi>{fileName}</bdi>
          </p>
          <p class="soft">
            {speech.day(schoolDay(appliedAt, timeZone), 'day')}, {speech.time(appliedAt, timeZone)}
          </p>
          <p class="soft">{speech.t('leader.import-counts', sumOfImport(summary))}</p>
        </div>
      ))}
    </section>
  );
}
