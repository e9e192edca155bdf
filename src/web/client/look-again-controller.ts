import { Controller } from '@hotwired/stimulus';
import { readPage, swapPage } from './swap-page.ts';

const PAUSE = 2000;

/** Long work under way: looks at its page again and again, and puts what has come of it in the place of this one. */
export class LookAgainController extends Controller<HTMLElement> {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  override connect(): void {
    this.#waiting = setTimeout(() => void this.#look(), PAUSE);
  }

  override disconnect(): void {
    clearTimeout(this.#waiting);
  }

  async #look(): Promise<void> {
    try {
      const answer = await fetch(location.href);
      if (!this.element.isConnected) return;
      // A page that asks to sign in again is not put in this one's place: the link beside leads there.
      if (answer.ok && !answer.redirected) return swapPage(readPage(await answer.text()));
    } catch {
      // No network for a moment: the next look may have one.
    }
    this.connect();
  }
}
