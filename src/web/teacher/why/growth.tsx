import { wordLevel } from '#core/scales/word-level.ts';
import type { Speech } from '#locales/translate.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import { GrowthChart } from '#web/blocks/growth-chart.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';

interface Props {
  readonly explained: ExplainedEstimate;
  readonly today: string;
  readonly speech: Speech;
}

/** How it grew: every piece, and the word as a line of steps. Nothing where there is no piece. */
export function Growth({ explained, today, speech }: Props) {
  const { explanation, scale, trace, goal } = explained;
  const { pieces } = explanation;
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const place = (level: number) => scale.levels.findIndex((each) => each.level === level) + 1;
  const steps = pieces.map((piece) =>
    speech.t('map.growth-step', {
      level: sayLevel(speech, wordLevel(piece.level, scale), scale).word,
      day: speech.day(piece.day, 'day'),
    }),
  );
  return (
    <GrowthChart
      label={speech.t('map.growth', { goal: goal.title, steps: speech.list(steps) })}
      levels={scale.levels.map(({ level }) => sayLevel(speech, level, scale).word)}
      pieces={pieces.map((piece) => ({ day: piece.day, place: place(wordLevel(piece.level, scale)) }))}
      estimates={trace.map(({ day, level }) => ({ day, place: place(level) }))}
      today={today}
      days={{ first: speech.day(first.day, 'short'), last: speech.day(last.day, 'short') }}
      dir={speech.dir}
    />
  );
}
