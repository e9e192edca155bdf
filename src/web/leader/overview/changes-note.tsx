import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { Change } from '#school/trails/list-changes.ts';
import { joinChanges } from './join-changes.ts';
import { sayChange } from './say-change.ts';

type Props = {
  readonly changes: readonly Change[];
  readonly speech: Speech;
  readonly timeZone: string;
};

const MOST = 10;

/** Who did what, by the name they have today. What was done is said without words about a child. */
export function ChangesNote({ changes, speech, timeZone }: Props) {
  return (
    <section class="note stack-s">
      <h2>{speech.t('leader.changes')}</h2>
      {changes.length === 0 ? <p>{speech.t('leader.changes-none')}</p> : null}
      {joinChanges(changes)
        .slice(0, MOST)
        .map((change) => (
          <div>
            <p>
              <bdi>{change.actor ?? speech.t('leader.program')}</bdi>
            </p>
            <p class="soft">
              {sayChange(change, speech)}, {speech.day(schoolDay(change.at, timeZone), 'short')},{' '}
              {speech.time(change.at, timeZone)}
            </p>
          </div>
        ))}
    </section>
  );
}
