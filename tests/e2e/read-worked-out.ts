import type { Locator } from 'playwright-core';

/** The numbers by which a page lets a reader work a level out again. */
export interface WorkedOut {
  /** Level and weight (in per cent) of each piece */
  readonly pieces: readonly { readonly level: number; readonly weight: number }[];
  /** The level to two places, as the page says it */
  readonly figure: number;
}

/** Reads the pieces and the figure that stand in a part of a page, in whatever digits the language has. */
export async function readWorkedOut(part: Locator): Promise<WorkedOut> {
  const said = await part.evaluate((root) => {
    const words = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
    const table =
      root.querySelector('[data-worked-out] table') ?? root.querySelector('table:has([data-level])');
    return {
      figure: words(root.querySelector('[data-figure]')),
      rows: [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => ({
        level: words(row.querySelector('[data-level]') ?? row.querySelector('td')),
        weight: words(row.querySelector('td.number')),
      })),
    };
  });
  return {
    figure: numbersIn(said.figure)[0] ?? Number.NaN,
    pieces: said.rows.map(({ level, weight }) => ({
      level: numbersIn(level).at(-1) ?? Number.NaN,
      weight: numbersIn(weight)[0] ?? Number.NaN,
    })),
  };
}

function numbersIn(words: string): number[] {
  const latin = words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    // Marks that set a number apart in text of the other direction.
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');
  return [...latin.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

/**
 * What is wrong with the numbers of a page: weights that are not the whole, or that do not give the figure. Weights stand
 * there to a tenth of a per cent, so that each may be off by half of one, times the distance of two levels.
 */
export function findFault({ pieces, figure }: WorkedOut): string | undefined {
  if (pieces.length === 0) return 'there is no piece';
  const whole = pieces.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(whole - 100) > 1e-6) return `the weights are ${whole} % together`;
  const level = pieces.reduce((sum, piece) => sum + (piece.weight / 100) * piece.level, 0);
  const most = 0.005 + pieces.length * 0.001 * 3;
  return Math.abs(level - figure) > most
    ? `the weights give ${level}, and the page says ${figure}`
    : undefined;
}
