import { addDays } from '#core/time/add-days.ts';
import type { Speech } from '#locales/translate.ts';

type Props = {
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
  readonly speech: Speech;
};

/** From when until when something holds, in words: the last day is a day on which it held. */
export function Dates({ fromOn, untilOn, speech }: Props) {
  const from = speech.day(fromOn, 'full');
  if (untilOn === null) return <span>{speech.t('people.since', { from })}</span>;
  return (
    <span>{speech.t('people.from-until', { from, until: speech.day(addDays(untilOn, -1), 'full') })}</span>
  );
}
