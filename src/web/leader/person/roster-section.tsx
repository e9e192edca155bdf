import { schoolDay } from '#core/time/school-day.ts';
import type { SectionProps } from './section.ts';

/** What systems outside know a person by, and the file that last spoke of them. */
export function RosterSection({ request, person }: SectionProps) {
  const { speech, school } = request;
  const { t } = speech;
  return (
    <section class="note stack-s" aria-labelledby="roster-title">
      <h2 id="roster-title">{t('people.roster')}</h2>
      {person.sources.length === 0 ? <p class="soft">{t('people.roster-none')}</p> : null}
      {person.sources.map(({ source, externalId, fileName, appliedAt, endedOn }) => (
        <div>
          <p>
            <bdi>{source}</bdi>: <bdi>{externalId}</bdi>
          </p>
          <p class="soft">
            {t('people.roster-file')} <bdi>{fileName}</bdi>,{' '}
            {speech.day(schoolDay(appliedAt, school.timeZone), 'full')}
          </p>
          {endedOn === null ? null : (
            <p class="soft">{t('people.roster-gone', { day: speech.day(endedOn, 'full') })}</p>
          )}
        </div>
      ))}
    </section>
  );
}
