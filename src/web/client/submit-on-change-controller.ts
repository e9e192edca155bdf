import { Controller } from '@hotwired/stimulus';

/** A choice that takes effect as it is made; without script the button beside it does the same. */
export class SubmitOnChangeController extends Controller<HTMLSelectElement | HTMLInputElement> {
  submit(): void {
    this.element.form?.requestSubmit();
  }
}
