import { Controller } from '@hotwired/stimulus';
import { makeId } from './act-queue.ts';

/** So long after the last key what was typed is kept; and so long after a failure it is tried again. */
const PAUSE = 1000;
const AGAIN = 5000;

type Fields = readonly (readonly [name: string, value: string])[];
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the server says to a draft. */
interface Answer {
  readonly outcome: 'kept' | 'other' | 'sent';
  readonly revision: string;
  readonly fields: Fields;
  readonly keptAt: string;
}

/**
 * Keeps what is typed into the form around it, and says so. What was kept before is put back into the fields; where
 * another device kept other words meanwhile, both are shown.
 */
export class DraftController extends Controller<HTMLElement> {
  static override targets = ['state', 'other'];
  static override values = { form: String, fields: Array, revision: String, keptAt: String, words: Object };
  declare readonly stateTarget: HTMLElement;
  declare readonly otherTarget: HTMLTemplateElement;
  declare readonly formValue: string;
  declare readonly fieldsValue: Fields;
  declare revisionValue: string;
  declare readonly keptAtValue: string;
  declare readonly wordsValue: Readonly<Record<'kept' | 'keeping' | 'waits', string>>;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #other: Answer | undefined;
  #sending = false;
  #isSent = false;
  readonly #typed = () => this.#keepIn(PAUSE);
  readonly #sent = (event: Event) => {
    // Held back, as where a blank waits to be filled: the form still stands there.
    if (event.defaultPrevented && this.#form.isConnected) return;
    this.#isSent = true;
    clearTimeout(this.#timer);
  };
  readonly #leave = () => {
    if (this.#timer !== undefined) void this.#keep();
  };

  override connect(): void {
    this.#isSent = false;
    // Typed before this was loaded: it is newer than what was kept.
    const isBegun = this.#elements.some(isChanged);
    if (this.fieldsValue.length > 0 && !document.querySelector('.error-summary')) {
      this.#fill(this.fieldsValue);
      this.#sayKept(this.keptAtValue);
      // Once: who comes back to a form finds what they typed since.
      this.element.removeAttribute('data-draft-fields-value');
    }
    this.#form.addEventListener('input', this.#typed);
    this.#form.addEventListener('change', this.#typed);
    this.#form.addEventListener('submit', this.#sent);
    addEventListener('pagehide', this.#leave);
    if (isBegun) this.#keepIn(PAUSE);
  }

  override disconnect(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#leave);
  }

  useOther(): void {
    if (this.#other) this.#fill(this.#other.fields, true);
    this.keepMine();
  }

  /** What stands here goes over what the other device kept. */
  keepMine(): void {
    if (this.#other) this.revisionValue = this.#other.revision;
    this.#other = undefined;
    this.element.querySelector('.notice')?.remove();
    this.#keepIn(0);
  }

  #keepIn(milliseconds: number): void {
    if (this.#isSent || this.#other) return;
    this.stateTarget.textContent = this.wordsValue.keeping;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), milliseconds);
  }

  async #keep(): Promise<void> {
    if (this.#isSent) return;
    // What is on its way has other words: these go after it.
    if (this.#sending) return this.#keepIn(PAUSE);
    this.#timer = undefined;
    this.#sending = true;
    const body = new URLSearchParams({
      form: this.formValue,
      fields: JSON.stringify(this.#read()),
      device: device(),
      seen: this.revisionValue,
      write: this.#form.querySelector<HTMLInputElement>('[name="write"]')?.value ?? '',
    });
    try {
      const answer = await fetch('/drafts', {
        method: 'POST',
        body,
        keepalive: true,
        headers: { accept: 'application/json' },
      });
      if (!answer.ok || answer.redirected) throw new Error();
      this.#hear(await answer.json());
    } catch {
      this.stateTarget.textContent = this.wordsValue.waits;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#keep(), AGAIN);
    } finally {
      this.#sending = false;
    }
  }

  #hear(answer: Answer): void {
    if (answer.outcome === 'other') this.#showOther(answer);
    if (answer.outcome !== 'kept') return;
    this.revisionValue = answer.revision;
    if (this.#timer === undefined) this.#sayKept(new Date().toISOString());
  }

  #showOther(other: Answer): void {
    this.#other = other;
    this.stateTarget.textContent = '';
    this.element.querySelector('.notice')?.remove();
    const notice = this.otherTarget.content.cloneNode(true) as DocumentFragment;
    const [said] = notice.querySelectorAll('p');
    if (said) said.textContent = withTime(said.textContent ?? '', other.keptAt);
    for (const [name, value] of other.fields) {
      const [control] = this.#controls(name);
      if (!(control instanceof HTMLTextAreaElement) || value === '') continue;
      const line = document.createElement('li');
      line.dir = 'auto';
      line.textContent = `${control.labels[0]?.textContent?.trim() ?? ''}: ${value}`;
      notice.querySelector('ul')?.append(line);
    }
    this.element.append(notice);
  }

  #sayKept(at: string): void {
    this.stateTarget.textContent = withTime(this.wordsValue.kept, at);
  }

  #read(): Fields {
    const hidden = new Set(
      [...this.#form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map(({ name }) => name),
    );
    return [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value !== 'string' || hidden.has(name) ? [] : [[name, value] as const],
    );
  }

  /** Puts what was kept into the fields; `over` what was typed here too, where that was asked for. */
  #fill(fields: Fields, over = false): void {
    const values = Map.groupBy(fields, ([name]) => name);
    for (const [name, all] of values) {
      const controls = this.#controls(name);
      // One of a row of levels that was chosen here stands for the whole row.
      if (!over && controls.some(isChanged)) continue;
      for (const control of controls)
        if (control.type === 'radio' || control.type === 'checkbox')
          (control as HTMLInputElement).checked = all.some(([, value]) => value === control.value);
        else if (control.type !== 'hidden') control.value = all[0]?.[1] ?? '';
    }
    // A box that was cleared is not among what was kept.
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
      if (!values.has(box.name) && (over || !isChanged(box))) box.checked = false;
  }

  #controls(name: string): Control[] {
    return this.#elements.filter((each) => each.name === name);
  }

  get #elements(): Control[] {
    return [...this.#form.querySelectorAll<Control>('input, textarea, select')];
  }

  get #form(): HTMLFormElement {
    const form = this.element.closest('form');
    if (!form) throw new Error('A draft is kept of a form');
    return form;
  }
}

/** Whether somebody has touched it since the page came. */
function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const asked = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, asked);
  }
  if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type))
    return control.checked !== control.defaultChecked;
  return control.type !== 'hidden' && control.value !== control.defaultValue;
}

let ownId: string | undefined;

/** An id of this browser's own making; where it may keep nothing, of this page alone. */
function device(): string {
  try {
    ownId ??= localStorage.getItem('waymark-device') ?? makeId();
    localStorage.setItem('waymark-device', ownId);
  } catch {
    ownId ??= makeId();
  }
  return ownId;
}

function withTime(words: string, at: string): string {
  const time = new Date(at).toLocaleTimeString(document.documentElement.lang, {
    hour: 'numeric',
    minute: '2-digit',
  });
  return words.replace('{time}', time);
}
