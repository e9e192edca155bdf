import type { Page } from 'playwright-core';
import { lookAtPage } from './look-at-page.ts';

/** A page to visit, and words in its main part by which one knows that it is not empty. */
export interface Place {
  readonly path: string;
  readonly marker: string | RegExp;
}

/**
 * Opens a place in a window and answers what a machine finds wrong there, a line each: an answer that is no page,
 * a page in another language, one without what should stand on it, axe's findings, one wider than the window, an error
 * on the console, a request to another host. `url` is where the server is.
 */
export async function findFaults(
  page: Page,
  { place, url, language }: { place: Place; url: string; language: string },
): Promise<string[]> {
  const heard: string[] = [];
  const stop = listen(page, { url, hear: (fault) => heard.push(fault) });
  const answer = await page.goto(`${url}${place.path}`);
  const said = (await page.locator('main').textContent()) ?? '';
  const lang = await page.locator('html').getAttribute('lang');
  const { axe, tooWide } = await lookAtPage(page);
  stop();
  return [
    ...(answer?.status() === 200 ? [] : [`answers ${answer?.status()}`]),
    ...(lang === language ? [] : [`speaks ${lang}`]),
    ...(said.search(place.marker) >= 0 ? [] : [`does not say “${place.marker}”`]),
    ...axe.map((finding) => `axe: ${finding}`),
    ...(tooWide > 0 ? [`is ${tooWide} px too wide`] : []),
    ...heard,
  ].map((fault) => `${place.path} ${fault}`);
}

function listen(page: Page, { url, hear }: { url: string; hear: (fault: string) => void }): () => void {
  const onConsole = (message: { type(): string; text(): string }) =>
    message.type() === 'error' && hear(`console: ${message.text()}`);
  const onError = (error: Error) => hear(`console: ${error.message}`);
  const onRequest = (request: { url(): string }) =>
    request.url().startsWith(`${url}/`) || hear(`asks ${new URL(request.url()).host}`);
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  return () => void page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
}
