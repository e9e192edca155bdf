import { schoolDay } from '#core/time/school-day.ts';
import type { Change } from '#school/trails/list-changes.ts';
import { sayChange } from '../overview/say-change.ts';
import type { SectionProps } from './section.ts';

/** Who changed what about a person last. */
export function ChangesSection({
  request,
  person,
  changes,
}: SectionProps & { readonly changes: readonly Change[] }) {
  const { speech, school } = request;
  const { t } = speech;
  return (
    <section class="note stack-s" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('people.changes')}</h2>
      {changes.length === 0 ? <p class="soft">{t('people.changes-none')}</p> : null}
      {changes.map((change) => (
        <div>
          <p>
            <bdi>{change.actor ?? t('leader.program')}</bdi>
          </p>
          <p class="soft">
            {sayChange(change, speech)}, {speech.day(schoolDay(change.at, school.timeZone), 'short')},{' '}
            {speech.time(change.at, school.timeZone)}
          </p>
        </div>
      ))}
      <p>
        <a href={`/audit?about=${person.personId}`}>{t('people.changes-all')}</a>
      </p>
    </section>
  );
}
