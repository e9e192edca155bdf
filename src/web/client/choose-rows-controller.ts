import { Controller } from '@hotwired/stimulus';

/**
 * Choosing rows of the Map: `x` or Space on any cell of a row, or the box itself; a band's button chooses all of it, and
 * once more none of it. Says how many are chosen.
 */
export class ChooseRowsController extends Controller<HTMLElement> {
  readonly #form = document.querySelector<HTMLFormElement>('#grouping');
  readonly #chooseBand = (event: MouseEvent) => this.chooseBand(event);

  override connect(): void {
    this.#form?.addEventListener('click', this.#chooseBand);
    this.count();
  }

  override disconnect(): void {
    this.#form?.removeEventListener('click', this.#chooseBand);
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'x' && event.key !== ' ')) return;
    const { target } = event;
    const row = target instanceof HTMLAnchorElement ? target.closest('tbody tr') : null;
    const box = row && this.#boxes(row)[0];
    if (!box) return;
    event.preventDefault();
    box.click();
  }

  chooseBand(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="band"]');
    const band = button && this.element.querySelector(`tbody[data-band="${button.value}"]`);
    if (!band) return;
    event.preventDefault();
    const boxes = this.#boxes(band);
    const all = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !all;
    this.count();
  }

  count(): void {
    const said = this.#form?.querySelector('output');
    const count = this.#boxes(this.element).filter(({ checked }) => checked).length;
    if (said)
      said.value = (said.dataset.chosen ?? '').replace(
        '{count}',
        count.toLocaleString(document.documentElement.lang),
      );
  }

  #boxes(within: Element): HTMLInputElement[] {
    return [...within.querySelectorAll<HTMLInputElement>('th input[type="checkbox"]')];
  }
}
