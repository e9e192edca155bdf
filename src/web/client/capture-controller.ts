import { Controller } from '@hotwired/stimulus';
import { readPage, swapPage, swapToasts } from './swap-page.ts';

/** Capture without a reload: sends the form, puts the answered page in its place, and counts the names tapped. */
export class CaptureController extends Controller<HTMLFormElement> {
  static override targets = ['chosen', 'unsent'];
  declare readonly chosenTarget: HTMLElement;
  declare readonly unsentTarget: HTMLTemplateElement;

  #sending = false;

  override connect(): void {
    this.count();
  }

  count(): void {
    const tapped = this.element.querySelectorAll('input[name="students"]:checked').length;
    this.chosenTarget.textContent =
      tapped === 0 ? '' : (this.chosenTarget.dataset.words ?? '').replace('#', String(tapped));
  }

  async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#sending) return;
    this.#sending = true;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.element, event.submitter))
      if (typeof value === 'string') body.append(name, value);
    try {
      const answer = await fetch(this.element.action, { method: 'POST', body });
      const page = readPage(await answer.text());
      if (!page.querySelector('main')) throw new TypeError('That is no page of ours');
      showPage(page, new URL(answer.url));
    } catch {
      // The form stands as it is, with its id: tapping again sends the same, which is applied once.
      document.querySelector('#toasts')?.replaceChildren(this.unsentTarget.content.cloneNode(true));
    } finally {
      this.#sending = false;
    }
  }
}

function showPage(page: Document, address: URL): void {
  const before = document.activeElement;
  const place =
    before instanceof HTMLInputElement || before instanceof HTMLButtonElement ? before : undefined;
  swapPage(page);
  swapToasts(page);
  address.searchParams.delete('done');
  address.searchParams.delete('undo');
  history.replaceState(null, '', address);
  if (place)
    document
      .querySelector<HTMLElement>(`[name="${CSS.escape(place.name)}"][value="${CSS.escape(place.value)}"]`)
      ?.focus({ preventScroll: true });
}
