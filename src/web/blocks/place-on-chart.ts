import type { ChartPoint } from './growth-chart.tsx';

type Chart = {
  readonly levelLines: readonly string[];
  readonly steps: readonly {
    readonly x1: string;
    readonly y1: string;
    readonly x2: string;
    readonly y2: string;
  }[];
  readonly marks: readonly { readonly x: string; readonly y: string; readonly place: number }[];
};

type Ask = {
  readonly levels: number;
  readonly pieces: readonly ChartPoint[];
  readonly estimates: readonly ChartPoint[];
  readonly today: string;
  readonly dir: 'ltr' | 'rtl';
};

/** Room at the start for half a mark, and at the end so that the line runs on past the last piece. */
const firstX = 6;
const lastX = 88;

/** Positions in per cent of the drawing, which stretches with the page. */
export function placeOnChart({ levels, pieces, estimates, today, dir }: Ask): Chart {
  const days = [...pieces, ...estimates].map((point) => dayNumber(point.day));
  const first = Math.min(...days, dayNumber(today));
  const last = Math.max(...days, first);
  const across = (share: number) => percent(dir === 'rtl' ? 100 - share : share);
  const x = (day: string) =>
    across(first === last ? firstX : firstX + ((dayNumber(day) - first) / (last - first)) * (lastX - firstX));
  const y = (place: number) => percent(((levels - place + 0.5) / levels) * 100);

  return {
    levelLines: Array.from({ length: levels }, (_, index) => y(index + 1)),
    steps: estimates.flatMap((estimate, index) => {
      const next = estimates[index + 1];
      const along = {
        x1: x(estimate.day),
        y1: y(estimate.place),
        x2: next ? x(next.day) : across(100),
        y2: y(estimate.place),
      };
      if (!next || next.place === estimate.place) return [along];
      return [along, { x1: x(next.day), y1: y(estimate.place), x2: x(next.day), y2: y(next.place) }];
    }),
    marks: pieces.map((piece) => ({ x: x(piece.day), y: y(piece.place), place: piece.place })),
  };
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
