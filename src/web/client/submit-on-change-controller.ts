import { Controller } from '@hotwired/stimulus';

/** A choice that takes effect as it is made; without script the button beside it does the same. */
export class SubmitOnChangeController extends Controller<HTMLSelectElement | HTMLInputElement> {
  /** The button beside it would only do what choosing does already. */
  override connect(): void {
    const button = this.element.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button) button.hidden = true;
  }

  submit(): void {
    this.element.form?.requestSubmit();
  }
}
