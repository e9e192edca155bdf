import { Controller } from '@hotwired/stimulus';
import type { Outbox } from './outbox/outbox.ts';
import { readPage, swapPage, swapToasts } from './swap-page.ts';

/** With no answer by then, the teacher goes on: what was noted is on the device. */
const A_MOMENT = 1500;

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
    const fields: [string, string][] = [];
    for (const [name, value] of new FormData(this.element, event.submitter))
      if (typeof value === 'string') fields.push([name, value]);
    try {
      const outbox = await this.#outbox();
      if (outbox) await this.#keep(outbox, fields, event.submitter);
      else {
        const body = new URLSearchParams(fields);
        await showAnswer(await fetch(this.element.action, { method: 'POST', body }));
      }
    } catch {
      // The form stands as it is, with its id: tapping again sends the same, which is applied once.
      document.querySelector('#toasts')?.replaceChildren(this.unsentTarget.content.cloneNode(true));
    } finally {
      this.#sending = false;
    }
  }

  /** Where this device keeps Capture for the person whose page it is. */
  async #outbox(): Promise<Outbox | undefined> {
    const { whose } = this.element.dataset;
    return whose === undefined ? undefined : (await import('./outbox/outbox.ts')).openOutbox(whose);
  }

  /** Everything is kept first and sent then, so that nothing depends on the network of this moment. */
  async #keep(outbox: Outbox, fields: [string, string][], by: HTMLElement | null): Promise<void> {
    const { keptCopy, language = 'en', tapName, tapLevel, onDevice, noted } = this.element.dataset;
    const filled = (name: string) => fields.some(([each, value]) => each === name && value.trim() !== '');
    if (!filled('students')) return say(tapName);
    if (!['level', 'phrase', 'told', 'glow', 'grow'].some(filled)) return say(tapLevel);
    const at = Date.now() + (await outbox.vault.clock());
    const words = fields.filter(([name]) => name === 'glow' || name === 'grow').map(([, value]) => value);
    const tapped = by instanceof HTMLButtonElement && by.name !== '' ? [by.textContent] : [];
    const outcome = await outbox.give(
      {
        id: fields.find(([name]) => name === 'write')?.[1] ?? '',
        address: new URL(this.element.action).pathname,
        fields: [...fields, ['noted', String(at)], ['language', language], ['whose', outbox.whose]],
        whose: outbox.whose,
        at,
        students: [...this.element.querySelectorAll('input[name="students"]:checked + span')].map(textOf),
        goal: textOf(document.querySelector('main h1 bdi')),
        said: [...tapped, ...words]
          .map((each) => each.trim())
          .filter(Boolean)
          .join(' · '),
      },
      // Behind others that wait it would only wait too.
      outbox.notes.length > 0 ? 0 : A_MOMENT,
    );
    if (outcome?.kind === 'sent' && keptCopy === undefined) {
      const answer = await fetch(outcome.to).catch(() => undefined);
      if (answer) return showAnswer(answer);
    }
    this.#clear();
    say(outcome?.kind === 'sent' ? noted : outcome?.kind === 'refused' ? outcome.words : onDevice);
  }

  /** The same page for the next note, with an id of its own. */
  #clear(): void {
    for (const box of this.element.querySelectorAll<HTMLInputElement>('input')) {
      if (box.name === 'write') box.value = crypto.randomUUID();
      else if (box.type === 'checkbox') box.checked = false;
      else if (box.type !== 'hidden') box.value = '';
    }
    this.count();
  }
}

async function showAnswer(answer: Response): Promise<void> {
  const page = readPage(await answer.text());
  if (!page.querySelector('main')) throw new TypeError('That is no page of ours');
  showPage(page, new URL(answer.url));
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? '';
}

function say(words = ''): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.append(document.createElement('span'));
  toast.firstElementChild?.append(words);
  document.querySelector('#toasts')?.replaceChildren(toast);
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
