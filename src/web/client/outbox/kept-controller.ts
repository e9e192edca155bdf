import { Controller } from '@hotwired/stimulus';
import { CaptureController } from '../capture-controller.ts';
import { readPage, swapPage } from '../swap-page.ts';
import { openOutbox } from './outbox.ts';
import { OutboxController } from './outbox-controller.ts';
import type { KeptCopy } from './vault.ts';

/** The page that stands where the network does not answer: puts the copy of the class in its place, or lists the classes. */
export class KeptController extends Controller<HTMLElement> {
  static override targets = ['waiting', 'nothing', 'classes'];
  declare readonly waitingTarget: HTMLElement;
  declare readonly nothingTarget: HTMLElement;
  declare readonly classesTarget: HTMLElement;

  override async connect(): Promise<void> {
    this.application.register('capture', CaptureController);
    this.application.register('outbox', OutboxController);
    const copies = (await (await openOutbox())?.vault.copies()) ?? [];
    const asked = /^\/classes\/([\w-]+)\/capture$/.exec(location.pathname)?.[1];
    const [first, ...others] = copies;
    const copy = copies.find(({ classId }) => classId === asked) ?? (others.length === 0 ? first : undefined);
    this.waitingTarget.hidden = true;
    if (copy) this.#show(copy);
    else if (first) this.#list(copies);
    else this.nothingTarget.hidden = false;
  }

  #list(copies: readonly KeptCopy[]): void {
    for (const { classId, title } of copies) {
      const link = document.createElement('a');
      link.href = `/classes/${classId}/capture`;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      this.classesTarget.append(item);
    }
    this.classesTarget.hidden = false;
  }

  #show({ classId, html }: KeptCopy): void {
    const page = readPage(html);
    const { lang, dir } = page.documentElement;
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
    const asked = new URLSearchParams(location.search).get('goal');
    swapPage(page);
    history.replaceState(null, '', `/classes/${classId}/capture${asked ? `?goal=${asked}` : ''}`);
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-goal]');
      if (!link) return;
      event.preventDefault();
      choose(link);
      void openOutbox().then((outbox) => outbox?.look());
      link.closest('details')?.removeAttribute('open');
      document.querySelector<HTMLElement>('main')?.focus();
    });
    const link = asked && document.querySelector<HTMLAnchorElement>(`a[data-goal="${CSS.escape(asked)}"]`);
    if (link) choose(link);
  }
}

/** Another goal of the copy: its words stand above, and what is noted is about it. */
function choose(link: HTMLAnchorElement): void {
  const field = document.querySelector<HTMLInputElement>('form input[name="goal"]');
  const title = document.querySelector('main h1');
  const words = link.closest('li')?.cloneNode(true) as Element | undefined;
  if (!field || !title || !words) return;
  field.value = link.dataset.goal ?? '';
  const inside = words.querySelector('a');
  inside?.replaceWith(...inside.childNodes);
  title.replaceChildren(...words.childNodes);
}
