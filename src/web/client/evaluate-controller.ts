import { Controller } from '@hotwired/stimulus';
import { type PendingSave, sendUntilAnswered } from './pending-save.ts';
import { readPage, replaceAll, swapPage, swapToasts } from './swap-page.ts';

let unsaved = 0;
let shown = location.pathname;

window.addEventListener('beforeunload', (event) => {
  if (unsaved > 0) event.preventDefault();
});
// Back to a student whose page was swapped away: the server shows how it stands now.
window.addEventListener('popstate', () => {
  if (location.pathname !== shown) location.reload();
});

/**
 * One student's work by keyboard: 1–4 judge the row, arrows go from row to row, `/` opens the phrase bank, Enter
 * goes on and in the end saves. The next student's page is fetched ahead and stands there at once while the save
 * goes on behind it.
 */
export class EvaluateController extends Controller<HTMLFormElement> {
  static override targets = ['onward', 'words', 'phrase', 'waits', 'refused'];
  declare readonly onwardTarget: HTMLElement;
  declare readonly wordsTargets: HTMLTextAreaElement[];
  declare readonly phraseTargets: HTMLSelectElement[];
  declare readonly waitsTarget: HTMLTemplateElement;
  declare readonly refusedTarget: HTMLTemplateElement;

  #ahead: { readonly address: string; readonly page: Promise<Document | undefined> } | undefined;
  #ready: Document | undefined;

  override connect(): void {
    this.#fetchAhead();
    // Where there is a keyboard, it can begin at once.
    if (!document.querySelector('.error-summary') && matchMedia('(hover: hover)').matches) this.#goToRow(0);
  }

  key(event: KeyboardEvent): void {
    const { target } = event;
    if (event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter') this.#handle(event, () => this.element.requestSubmit());
    } else if (target instanceof HTMLInputElement && target.type === 'radio') this.#keyInRow(event, target);
    else if (target instanceof HTMLTextAreaElement) this.#keyInWords(event, target);
  }

  /** A phrase was chosen: on to the next voice. */
  choosePhrase({ target }: Event): void {
    const words = (target as Element).closest('.voice')?.querySelector('textarea');
    const at = words ? this.wordsTargets.indexOf(words) : -1;
    (this.wordsTargets[at + 1] ?? this.#saveButton)?.focus();
  }

  async save(event: SubmitEvent): Promise<void> {
    const next = this.#ready;
    // With nothing to send, or nobody to go on to at once, the browser does it.
    if (!next || !this.#ahead || !this.#hasSomething) return;
    event.preventDefault();
    const main = this.element.closest('main');
    if (!main) return;
    const pending: PendingSave = {
      action: this.element.action,
      sent: new FormData(this.element),
      main,
      address: location.pathname,
      stopped: new AbortController(),
      waits: this.waitsTarget,
      refused: this.refusedTarget,
    };
    const { address } = this.#ahead;
    goTo(address);
    // A copy: whoever comes back to this form may go on to the same page once more.
    swapPage(next.cloneNode(true) as Document);
    window.scrollTo(0, 0);
    await finish(pending, address);
  }

  #keyInRow(event: KeyboardEvent, radio: HTMLInputElement): void {
    const rows = this.#rows;
    const at = rows.findIndex((row) => row.contains(radio));
    const places = [...(rows[at]?.querySelectorAll('input') ?? [])];
    const chosen = /^[1-9]$/.test(event.key) ? places[Number(event.key) - 1] : undefined;
    if (chosen)
      this.#handle(event, () => {
        chosen.checked = true;
        chosen.dispatchEvent(new Event('change', { bubbles: true }));
        this.#goToRow(at + 1);
      });
    else if (event.key === 'ArrowDown') this.#handle(event, () => this.#goToRow(at + 1));
    else if (event.key === 'ArrowUp' && at > 0) this.#handle(event, () => this.#goToRow(at - 1));
    else if (event.key === '/') this.#handle(event, () => this.#openPhrases());
  }

  #keyInWords(event: KeyboardEvent, words: HTMLTextAreaElement): void {
    const at = this.wordsTargets.indexOf(words);
    if (at < 0) return;
    if (event.key === 'Enter' && !event.shiftKey)
      this.#handle(event, () => {
        const next = this.wordsTargets[at + 1];
        if (next) next.focus();
        else this.element.requestSubmit();
      });
    else if (event.key === 'ArrowUp' && words.value === '')
      this.#handle(event, () =>
        at === 0 ? this.#goToRow(this.#rows.length - 1) : this.wordsTargets[at - 1]?.focus(),
      );
    else if (event.key === 'ArrowDown' && words.value === '')
      this.#handle(event, () => (this.wordsTargets[at + 1] ?? this.#saveButton)?.focus());
  }

  #handle(event: KeyboardEvent, work: () => void): void {
    event.preventDefault();
    work();
  }

  /** After the last row come the words. */
  #goToRow(at: number): void {
    const row = this.#rows[at];
    const radio = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
    (radio ?? this.wordsTargets[0])?.focus({ preventScroll: at === 0 });
  }

  /** As if the stroke had been typed in the first field of words. */
  #openPhrases(): void {
    const [words] = this.wordsTargets;
    words?.focus();
    if (words?.value !== '') return;
    words.value = '/';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #fetchAhead(): void {
    const address = this.onwardTarget.dataset.next;
    if (!address) return;
    const page = fetch(address, { headers: { 'X-Waymark-Ahead': '1' } })
      .then(async (answer) => (answer.ok ? readPage(await answer.text()) : undefined))
      .catch(() => undefined);
    this.#ahead = { address, page };
    // Where the network is gone, what was fetched before still stands.
    page.then((ready) => {
      this.#ready = ready ?? this.#ready;
      // For whoever watches the page from outside: from now on a save goes on at once.
      this.element.toggleAttribute('data-ahead', this.#ready !== undefined);
    });
  }

  get #hasSomething(): boolean {
    const typed = this.wordsTargets.some(({ value }) => value.trim() !== '');
    const phrase = this.phraseTargets.some(({ value }) => value !== '');
    const judged = [...this.element.querySelectorAll<HTMLInputElement>('input[type="radio"]')].some(
      (radio) => radio.checked && (!radio.defaultChecked || this.#isOther),
    );
    return typed || phrase || judged;
  }

  /** A retake, or done with other supports. */
  get #isOther(): boolean {
    const boxes = this.element.querySelectorAll<HTMLInputElement>('[name="retake"], [name="supports"]');
    return [...boxes].some((box) => box.checked !== box.defaultChecked);
  }

  /** The rows that stand open. */
  get #rows(): HTMLFieldSetElement[] {
    return [...this.element.querySelectorAll<HTMLFieldSetElement>('fieldset.judge')].filter((row) =>
      row.checkVisibility(),
    );
  }

  get #saveButton(): HTMLElement | null {
    return this.onwardTarget.querySelector('button');
  }
}

function goTo(address: string): void {
  history.pushState(null, '', address);
  shown = address;
}

/** Goes on with a save whose form has left the page. */
async function finish(pending: PendingSave, onward: string): Promise<void> {
  unsaved++;
  const outcome = await sendUntilAnswered(pending, () => tell(pending, pending.waits));
  unsaved--;
  // The server notes the look at the page it goes on to; where it went elsewhere, what was shown is still a look.
  if (outcome.kind !== 'saved' || outcome.from !== onward) noteLook(onward);
  if (outcome.kind === 'refused') tell(pending, pending.refused);
  if (outcome.kind !== 'saved') return;
  const page = readPage(outcome.html);
  swapToasts(page);
  // Still on the page that was fetched ahead: who comes next and how many are seen is now known better.
  if (location.pathname !== onward) return;
  replaceAll('#seen', page);
  replaceAll('#onward', page);
}

/** Opens the page once more as one that is shown, so that the look at the student is written down. */
function noteLook(address: string): void {
  fetch(address).catch(() => window.addEventListener('online', () => noteLook(address), { once: true }));
}

/** Says that it is not saved, with the way back to what was typed. */
function tell(pending: PendingSave, template: HTMLTemplateElement): void {
  const toast = template.content.cloneNode(true) as DocumentFragment;
  toast.querySelector('button')?.addEventListener('click', () => {
    pending.stopped.abort();
    goTo(pending.address);
    document.querySelector('main')?.replaceWith(pending.main);
    document.querySelector('#toasts')?.replaceChildren();
  });
  document.querySelector('#toasts')?.replaceChildren(toast);
}
