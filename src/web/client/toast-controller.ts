import { Controller } from '@hotwired/stimulus';
import { tidyToast } from './tidy-toast.ts';

/** What was just done, with its undo. Stays until the next toast, or until Escape puts it away. */
export class ToastController extends Controller {
  readonly #putAway = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open], :popover-open'))
      this.element.remove();
  };

  override connect(): void {
    tidyToast(this.element);
    for (const other of this.element.parentElement?.querySelectorAll(':scope > .toast') ?? [])
      if (other !== this.element) other.remove();
    document.addEventListener('keydown', this.#putAway);
  }

  override disconnect(): void {
    document.removeEventListener('keydown', this.#putAway);
  }
}
