import type { Page } from 'playwright-core';

/** What a page keeps of its own times, in milliseconds. */
interface Watched {
  /** From navigation to the picture after everything was loaded */
  painted?: number;
  /** From a key to the picture in which another student stands; undefined until then */
  onward: number[];
}

declare global {
  var watched: Watched;
}

/** Has every page of a window take its own times, as its person would see them: nothing of the test travels in them. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { onward: [] };
    globalThis.watched = watched;
    const afterPicture = (work: () => void) =>
      requestAnimationFrame(() => requestAnimationFrame(() => work()));
    addEventListener('load', () =>
      afterPicture(() => {
        watched.painted = performance.now();
      }),
    );
    let pressed: { readonly at: number; readonly name: string } | undefined;
    const name = () => document.querySelector('h1')?.textContent ?? '';
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') pressed = { at: event.timeStamp, name: name() };
      },
      true,
    );
    const look = new MutationObserver(() => {
      if (!pressed || name() === pressed.name || name() === '') return;
      const { at } = pressed;
      pressed = undefined;
      afterPicture(() => watched.onward.push(performance.now() - at));
    });
    addEventListener('DOMContentLoaded', () =>
      look.observe(document.documentElement, { childList: true, subtree: true }),
    );
  });
}

/** From navigation to the last picture of a page that is opened now. */
export async function timePainted(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const painted = await page.waitForFunction(() => globalThis.watched.painted);
  return (await painted.jsonValue()) ?? 0;
}
