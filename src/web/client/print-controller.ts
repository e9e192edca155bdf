import { Controller } from '@hotwired/stimulus';

/** A button that prints the page; it comes out once it can. */
export class PrintController extends Controller<HTMLElement> {
  override connect(): void {
    this.element.hidden = false;
  }

  print(): void {
    window.print();
  }
}
