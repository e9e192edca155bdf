import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a machine can find wrong with the look of a page: nothing, one hopes. */
export interface PageFindings {
  /** axe's findings (WCAG 2.2 A and AA and best practice), as "rule: first element" */
  readonly axe: readonly string[];
  /** CSS pixels by which the page is wider than the window, outside regions that scroll by themselves */
  readonly tooWide: number;
}

/** Looks at the page that is open now. */
export async function lookAtPage(page: Page): Promise<PageFindings> {
  // As tall as what is on it: a bar that sticks to the window's end must not cover what could be scrolled free.
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (window) await page.setViewportSize({ width: window.width, height: Math.max(window.height, height) });
  await holdBar(page, 'static');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Our pages hold no frames: no second window is needed to gather what was found.
    .setLegacyMode()
    .analyze();
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await holdBar(page, '');
  if (window) await page.setViewportSize(window);
  return {
    axe: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    tooWide: Math.max(0, tooWide),
  };
}

/** Pictures that come late make the page longer than the window after all: for the look the bar stays where it is. */
const holdBar = (page: Page, position: string) =>
  page.evaluate((how) => {
    for (const bar of document.querySelectorAll<HTMLElement>('.thumb-bar')) bar.style.position = how;
  }, position);
