import { ENOUGH_OCCASIONS } from '#core/mastery/estimate-from.ts';
import type { WeighedPiece } from '#core/mastery/judgement.ts';
import type { LevelFrom } from '#core/mastery/trace-levels.ts';
import type { Scale } from '#core/scales/scale.ts';
import { wordLevel } from '#core/scales/word-level.ts';
import type { Speech } from '#locales/translate.ts';
import { Table } from '#web/ui/table.tsx';
import { GrowthChart } from './growth-chart.tsx';
import { sayLevel, sayStatus } from './say-level.ts';

interface Props {
  /** Oldest first */
  readonly pieces: readonly WeighedPiece[];
  readonly trace: readonly LevelFrom[];
  readonly scale: Scale;
  /** The day on which the drawing ends */
  readonly until: string;
  /** The drawing in one sentence, given each piece as words */
  readonly sayLabel: (steps: string) => string;
  readonly speech: Speech;
}

/** How it grew: a drawing of every piece and of the level as a line of steps, and the same as a table. */
export function Growth(props: Props) {
  const { pieces, trace, scale, until, sayLabel, speech } = props;
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const { t } = speech;
  const wordOf = (level: number) => sayLevel(speech, wordLevel(level, scale), scale).word;
  const place = (level: number) => scale.levels.findIndex((each) => each.level === level) + 1;
  const steps = pieces.map((piece) =>
    t('map.growth-step', { level: wordOf(piece.level), day: speech.day(piece.day, 'day') }),
  );
  return (
    <div class="stack-s">
      <GrowthChart
        label={sayLabel(speech.list(steps))}
        levels={scale.levels.map(({ level }) => wordOf(level))}
        pieces={pieces.map((piece) => ({ day: piece.day, place: place(wordLevel(piece.level, scale)) }))}
        estimates={trace.map(({ day, level }) => ({ day, place: place(level) }))}
        today={until}
        days={{ first: speech.day(first.day, 'short'), last: speech.day(last.day, 'short') }}
        dir={speech.dir}
      />
      <p class="soft">{t('why.growth-line')}</p>
      <details>
        <summary>{t('why.growth-table')}</summary>
        <GrowthTable {...props} />
      </details>
    </div>
  );
}

/** A row for each day of work: what it showed, and the level from then on. */
function GrowthTable({ pieces, trace, scale, speech }: Props) {
  const { t } = speech;
  const wordOf = (level: number) => sayLevel(speech, wordLevel(level, scale), scale).word;
  const from = new Map(trace.map(({ day, level }) => [day, level]));
  /** Enough may have been seen by then, and the method gives no level from it. */
  const isEnoughBy = (day: string) => pieces.filter((each) => each.day <= day).length >= ENOUGH_OCCASIONS;
  return (
    <Table
      caption={t('why.growth-table')}
      quietCaption
      rows={[...Map.groupBy(pieces, ({ day }) => day)]}
      columns={[
        { heading: t('why.growth-day'), names: true, cell: ([day]) => speech.day(day, 'day') },
        {
          heading: t('why.growth-work'),
          cell: ([, ofDay]) => speech.list(ofDay.map(({ level }) => wordOf(level))),
        },
        {
          heading: t('why.growth-level'),
          cell: ([day]) => {
            const level = from.get(day);
            if (level !== undefined) return wordOf(level);
            return sayStatus(speech, isEnoughBy(day) ? 'not-shown' : 'not-enough');
          },
        },
      ]}
    />
  );
}
