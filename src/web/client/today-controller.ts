import { Controller } from '@hotwired/stimulus';
import { hearChanges } from './hear-changes.ts';
import { readPage, swapPage } from './swap-page.ts';

/**
 * The teacher's home shows by itself what colleagues and students did meanwhile. While words are being typed in it
 * nothing is put in their place: a line says that there is something new.
 */
export class TodayController extends Controller<HTMLElement> {
  static override targets = ['news'];
  static override values = { known: String };
  declare readonly newsTarget: HTMLElement;
  declare readonly knownValue: string;
  #stopHearing: (() => void) | undefined;

  override connect(): void {
    this.#stopHearing = hearChanges(`/today/changes?known=${encodeURIComponent(this.knownValue)}`, () =>
      this.#meet(),
    );
  }

  override disconnect(): void {
    this.#stopHearing?.();
  }

  async #meet(): Promise<void> {
    if (this.element.querySelector('textarea')) {
      this.newsTarget.hidden = false;
      return;
    }
    const answer = await fetch('/today').catch(() => undefined);
    // A page that asks to sign in again is not put in this one's place; without a network the next event may have one.
    if (!answer?.ok || answer.redirected || !this.element.isConnected) return;
    const page = readPage(await answer.text());
    if (
      page.querySelector<HTMLElement>('[data-today-known-value]')?.dataset.todayKnownValue === this.knownValue
    )
      return;
    const focused = placeOfFocus();
    swapPage(page);
    if (focused) focusAt(focused);
  }
}

/** Where one was, by the row and which of its links and buttons. */
interface Place {
  readonly row: string;
  readonly at: number;
}

const stops = (row: Element | null) => [...(row?.querySelectorAll<HTMLElement>('a, button') ?? [])];

function placeOfFocus(): Place | undefined {
  const focused = document.activeElement;
  const row = focused?.closest('main li[id]');
  return row ? { row: row.id, at: stops(row).indexOf(focused as HTMLElement) } : undefined;
}

/** The same place in the page as it is now; where the row has gone, the first row. */
function focusAt({ row, at }: Place): void {
  const same = stops(document.getElementById(row))[at];
  (same ?? stops(document.querySelector('main li[id]'))[0])?.focus({ preventScroll: same !== undefined });
}
