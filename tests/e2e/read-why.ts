import type { Page } from 'playwright-core';

/** What the panel "Why this level?" says, as it is read. */
interface SaidWhy {
  /** The word and the status at its head: "Mastery", "Not shown yet" */
  readonly head: readonly string[];
  /** Why it is what it is, and what would change it */
  readonly sentences: readonly string[];
  /** Newest first: work, level, weight */
  readonly pieces: readonly (readonly string[])[];
}

/** Reads why a student's level is what it is, in the panel beside the Map or on a page of its own. */
export async function readWhy(page: Page, student: string): Promise<SaidWhy> {
  const panel = page.getByRole('region', { name: student, exact: true });
  await panel.waitFor();
  return panel.evaluate((region) => {
    const words = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
    return {
      head: [...region.querySelectorAll('header .line > *')].map(words),
      sentences: [...region.querySelectorAll(':scope > p:not(.soft)')].slice(1, 3).map(words),
      pieces: [...region.querySelectorAll('table:has(td.number) tbody tr')].map((row) => [
        words(row.querySelector('th bdi')),
        words(row.querySelector('td .level')),
        words(row.querySelector('td.number')),
      ]),
    };
  });
}

/** The weights of the pieces together, in tenths of a percent: 1000 where nothing is left out. */
export function sumOfWeights(pieces: readonly (readonly string[])[]): number {
  return pieces.reduce((sum, [, , weight = '']) => sum + Math.round(Number(weight.replace('%', '')) * 10), 0);
}
