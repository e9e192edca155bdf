import { addDays } from '#core/time/add-days.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { Speech } from '#locales/translate.ts';
import type { RetakesDesk } from '#school/retakes/open-desk.ts';
import { saySlot } from '#web/blocks/say-slot.ts';
import { recordAddress } from './record-address.ts';

interface Props {
  readonly desk: RetakesDesk;
  readonly today: string;
  readonly speech: Speech;
}

/** The slots of this week and after, with how much room each week has and who is booked. */
export function SlotWeeks({ desk, today, speech }: Props) {
  const { t } = speech;
  return (
    <>
      {desk.weeks.map(({ week, places, taken }) => (
        <section class="ledger">
          <header>
            <h2>{sayWeek(week, { today, speech })}</h2>
            <p class="soft">{t('retakes.places', { taken, places })}</p>
          </header>
          <ul class="slots">
            {desk.slots
              .filter(({ day }) => weekOf(day) === week)
              .map((slot) => (
                <Slot slot={slot} desk={desk} speech={speech} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Slot({
  slot,
  desk,
  speech,
}: {
  readonly slot: RetakesDesk['slots'][number];
  readonly desk: RetakesDesk;
  readonly speech: Speech;
}) {
  const { t } = speech;
  const { slotId, place, places, taken, classIds, booked } = slot;
  const titles = desk.classes.filter(({ classId }) => classIds.includes(classId)).map(({ title }) => title);
  return (
    <li class={taken < places ? 'slot' : 'slot full'}>
      <b>{saySlot(speech, slot)}</b>
      <span>
        <bdi>{place}</bdi> · <bdi>{speech.list(titles)}</bdi>
      </span>
      <span class="soft">{t('retakes.places', { taken, places })}</span>
      {booked.length > 0 ? (
        <ul>
          {booked.map((asked) => (
            <li>
              <a href={asked.state === 'shown' ? `/students/${asked.studentId}` : recordAddress(asked)}>
                <bdi>{asked.display}</bdi>
              </a>
              <span class="soft">
                {' '}
                · <bdi lang={asked.goal.language}>{asked.goal.title}</bdi>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <span>{t('retakes.slot-nobody')}</span>
      )}
      <a href={`/retakes/slots/${slotId}`}>{t('retakes.slot-open')}</a>
    </li>
  );
}

function sayWeek(week: string, { today, speech }: { today: string; speech: Speech }): string {
  const now = weekOf(today);
  if (week === now) return speech.t('retakes.week-this');
  if (week === addDays(now, 7)) return speech.t('retakes.week-next');
  return speech.t('retakes.week-of', { day: speech.day(week, 'day') });
}
