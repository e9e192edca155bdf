import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { DescribedRow } from '#school/focus/describe-rows.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { type SaidFeedback, sayFeedback } from '#web/blocks/say-feedback.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayUptake } from '#web/blocks/say-uptake.ts';

interface Props {
  readonly row: DescribedRow;
  readonly scale: CurrentScale | undefined;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** Why a row stands in the queue, in one sentence, with what was said as it was said. */
export function Reason({ row, scale, timeZone, speech }: Props) {
  const { t } = speech;
  const { detail, reason, since } = row;
  const day = speech.day(schoolDay(new Date(since), timeZone), 'day');
  const word = (level: number) => (scale ? sayLevel(speech, level, scale).word : speech.number(level));
  switch (detail.is) {
    case 'question':
      return <Words said={{ text: detail.question.body, lang: detail.question.language, dir: 'auto' }} />;
    case 'task': {
      const { taskTitle: task, note, language } = detail.readiness;
      return (
        <>
          {reason === 'asked' ? t('focus.why-help', { task }) : t('focus.why-ready', { task })}{' '}
          {note === null ? null : <Words said={{ text: note, lang: language ?? undefined, dir: 'auto' }} />}
        </>
      );
    }
    case 'retake': {
      const { state, slot } = detail.retake;
      return state === 'slot-over' && slot
        ? t('focus.why-slot-over', { day: speech.day(slot.day, 'weekday-day') })
        : t('focus.why-retake');
    }
    case 'tried': {
      const { step } = detail;
      const said = sayUptake(speech, {
        phrase: null,
        outcome: step.outcome as 'helped' | 'unsure' | null,
        body: step.said,
        language: step.saidLanguage,
      });
      return (
        <>
          {t('focus.why-tried')} <Words said={sayFeedback(speech, step)} />{' '}
          {said.map(({ text, lang, dir }) => (
            <span lang={lang} dir={dir}>
              {text}{' '}
            </span>
          ))}
        </>
      );
    }
    case 'differs':
      return t('focus.why-differs', { own: word(detail.own), mine: word(detail.mine) });
    case 'disagrees': {
      const { override, word: said } = detail.disagreement;
      return t('why.asks-line', { level: word(override.level), word: word(said) });
    }
    case 'untried':
      return (
        <>
          {t('focus.why-untried', { day: speech.day(detail.word.on, 'day') })}{' '}
          <Words said={sayFeedback(speech, detail.word)} />
        </>
      );
    case 'unspoken':
      return detail.lastOn === null
        ? t('focus.why-never')
        : t('focus.why-unspoken', { day: speech.day(detail.lastOn, 'day') });
    case 'pieces':
      return reason === 'stuck' ? t('focus.why-stuck', { day }) : t('focus.why-near');
  }
}

/** What somebody said, in its own language. */
function Words({ said: { text, lang, dir } }: { readonly said: SaidFeedback }) {
  return (
    <q lang={lang} dir={dir}>
      {text}
    </q>
  );
}
