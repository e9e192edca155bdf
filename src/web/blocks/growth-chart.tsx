import { markId } from './mark-sign.ts';
import { placeOnChart } from './place-on-chart.ts';

export type ChartPoint = {
  /** The school day of the work, as `2026-11-16`. */
  readonly day: string;
  /** The level, counted from 1. */
  readonly place: number;
};

type Props = {
  /** The same in one sentence, for those who do not see the drawing. */
  readonly label: string;
  /** The names of the levels, the lowest first. */
  readonly levels: readonly string[];
  /** Every piece of evidence. */
  readonly pieces: readonly ChartPoint[];
  /** The estimate each time it changed. Empty while there is not enough evidence. */
  readonly estimates: readonly ChartPoint[];
  readonly today: string;
  /** The first and the last day, in words. */
  readonly days: { readonly first: string; readonly last: string };
  readonly dir: 'ltr' | 'rtl';
};

/** How it grew: every piece as its mark, the estimate as a line of steps. Time runs in reading direction. */
export function GrowthChart({ label, levels, pieces, estimates, today, days, dir }: Props) {
  const chart = placeOnChart({ levels: levels.length, pieces, estimates, today, dir });
  return (
    <div class="growth" role="img" aria-label={label}>
      <div class="names">
        {levels.toReversed().map((name) => (
          <span>{name}</span>
        ))}
      </div>
      <div class="plot">
        <svg>
          {chart.levelLines.map((y) => (
            <line class="level-line" x1="0" x2="100%" y1={y} y2={y} />
          ))}
          {chart.steps.map((step) => (
            <line class="step" x1={step.x1} y1={step.y1} x2={step.x2} y2={step.y2} />
          ))}
          {chart.marks.map((mark) => (
            <svg x={mark.x} y={mark.y} overflow="visible">
              <use
                href={`#${markId({ shows: 'level', place: mark.place, of: levels.length })}`}
                x="-9"
                y="-9"
                width="18"
                height="18"
              />
            </svg>
          ))}
        </svg>
      </div>
      <div class="days">
        <span>{days.first}</span>
        {days.first === days.last ? null : <span>{days.last}</span>}
      </div>
    </div>
  );
}
