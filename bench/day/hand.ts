import type { Locator, Page } from 'playwright-core';

/**
 * The keystroke-level model (Card, Moran and Newell), in seconds: a key, a click, pointing, a hand that moves between
 * mouse and keyboard, the thought before a choice; and a tap on a phone.
 */
const SECONDS = { K: 0.25, B: 0.2, P: 1.1, H: 0.4, M: 1.35, T: 0.8 } as const;
type Operator = keyof typeof SECONDS;

/** What one task took. */
export interface Taken {
  /** As `2M 4K P B` */
  readonly operators: string;
  /** Seconds of the person, by the model */
  readonly model: number;
  /** Seconds that the person waited for pages, as they passed in the browser */
  readonly response: number;
  readonly keys: number;
  readonly clicks: number;
  readonly taps: number;
}

/**
 * A person at a page: does what a person would do and counts it by the model. What comes of an act that is waited for is
 * timed until the next picture after it is there.
 */
export class Hand {
  readonly #counts = new Map<Operator, number>();
  #onMouse = true;
  #response = 0;

  readonly page: Page;
  /** A phone is tapped with a thumb */
  readonly isPhone: boolean;

  constructor(page: Page, isPhone = false) {
    this.page = page;
    this.isPhone = isPhone;
  }

  /** The thought before a choice. */
  think(): void {
    this.#count('M');
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.#home(false);
    for (const key of keys) {
      this.#count('K');
      await this.page.keyboard.press(key);
    }
  }

  /** Points at something and clicks it; on a phone a tap. */
  async click(what: Locator): Promise<void> {
    await what.scrollIntoViewIfNeeded();
    if (this.isPhone) {
      this.#count('T');
      await what.tap();
      return;
    }
    this.#home(true);
    this.#count('P');
    this.#count('B');
    await what.click();
  }

  /** Does something and waits until what it leads to stands there. */
  async wait(act: () => Promise<unknown>, until: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await act();
    await until();
    await nextPicture(this.page);
    this.#response += (performance.now() - began) / 1000;
  }

  taken(): Taken {
    const count = (operator: Operator) => this.#counts.get(operator) ?? 0;
    const used = (Object.keys(SECONDS) as Operator[]).filter((operator) => count(operator) > 0);
    return {
      operators: used.map((each) => (count(each) === 1 ? each : `${count(each)}${each}`)).join(' ') || '–',
      model: used.reduce((sum, each) => sum + count(each) * SECONDS[each], 0),
      response: this.#response,
      keys: count('K'),
      clicks: count('B'),
      taps: count('T'),
    };
  }

  #home(toMouse: boolean): void {
    if (this.#onMouse === toMouse) return;
    this.#onMouse = toMouse;
    this.#count('H');
  }

  #count(operator: Operator): void {
    this.#counts.set(operator, (this.#counts.get(operator) ?? 0) + 1);
  }
}

/** Until what stands on the page now has been drawn. */
async function nextPicture(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
