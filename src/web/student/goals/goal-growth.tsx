import { wordLevel } from '#core/scales/word-level.ts';
import type { Speech } from '#locales/translate.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { GrowthChart } from '#web/blocks/growth-chart.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';

interface Props {
  readonly opened: OpenGoal;
  readonly today: string;
  readonly speech: Speech;
}

/** How it grew; nothing before the second piece, or while the level waits for its feedback. */
export function GoalGrowth({ opened: { why, scale }, today, speech }: Props) {
  const pieces = why?.explanation.pieces ?? [];
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!why || !first || !last || pieces.length < 2) return null;
  const { t } = speech;
  const place = (level: number) => scale.levels.findIndex((each) => each.level === level) + 1;
  const steps = pieces.map((piece) =>
    t('student.growth-step', {
      level: sayLevel(speech, wordLevel(piece.level, scale), scale).word,
      day: speech.day(piece.day, 'day'),
    }),
  );
  return (
    <section class="section stack">
      <h2>{t('student.how-it-grew')}</h2>
      <GrowthChart
        label={t('student.growth', { steps: speech.list(steps) })}
        levels={scale.levels.map(({ level }) => sayLevel(speech, level, scale).word)}
        pieces={pieces.map((piece) => ({ day: piece.day, place: place(wordLevel(piece.level, scale)) }))}
        estimates={why.trace.map(({ day, level }) => ({ day, place: place(level) }))}
        today={today}
        days={{ first: speech.day(first.day, 'short'), last: speech.day(last.day, 'short') }}
        dir={speech.dir}
      />
    </section>
  );
}
