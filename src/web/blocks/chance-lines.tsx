import { sayClock } from '#locales/say-clock.ts';
import type { Speech } from '#locales/translate.ts';
import type { DescribedChance } from '#school/chances/describe-chances.ts';

interface Props {
  readonly chance: DescribedChance;
  readonly speech: Speech;
}

/** The next day and the hours of a drop-in time: "Thursday, November 26, 3:15 PM to 4:00 PM". */
export function sayWhen(speech: Speech, { nextOn, startsAt, endsAt }: DescribedChance): string {
  return speech.t('windows.chance-when', {
    day: speech.day(nextOn, 'weekday-day'),
    from: sayClock(speech, startsAt),
    until: sayClock(speech, endsAt),
  });
}

/** A drop-in time: when, where, with whom and for what. */
export function ChanceLines({ chance, speech }: Props) {
  const { t } = speech;
  const { weekday, place, note, language, teacher, goals } = chance;
  const lang = language === speech.language ? undefined : language;
  const titles = goals.map(({ title }) => title);
  return (
    <div>
      <p class="who">{sayWhen(speech, chance)}</p>
      <p class="what dots">
        {weekday === null ? null : <span>{t('windows.chance-weekly')}</span>}
        <span>
          <bdi lang={lang}>{place}</bdi>
        </span>
        <span>
          <bdi>{t('windows.chance-with', { teacher })}</bdi>
        </span>
        <span>
          {titles.length === 0
            ? t('windows.chance-any-goal')
            : t('windows.chance-for-goals', { goals: speech.list(titles) })}
        </span>
      </p>
      {note === '' ? null : (
        <p class="why">
          <bdi lang={lang}>{note}</bdi>
        </p>
      )}
    </div>
  );
}
