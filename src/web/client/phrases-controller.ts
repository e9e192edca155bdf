import { Controller } from '@hotwired/stimulus';

/** A phrase of the bank, by its id, or one of the teacher's own. */
interface Phrase {
  readonly kind: string;
  readonly id: string | null;
  readonly text: string;
  readonly lang: string;
}

/** As on the server: a blank begins with a word, so that an interval is none. */
const BLANK = /\[(?:\p{L}{2}|\p{Lo})[^[\]\n]{0,40}\]/gu;
/** A stroke at the start of a word, and what is looked for. */
const ASKED = /(?:^|\s)(\/[^/\n]*)$/u;

let known: readonly Phrase[] | undefined;
let knownAt = '';
let isStale = false;

/**
 * The phrase bank in a field of words: `/` at the start of a word opens it, typing looks in it, the arrows choose, Enter
 * takes one, Escape closes. Tab goes from blank to blank, and what still has one is not sent.
 */
export class PhrasesController extends Controller<HTMLFormElement> {
  static override values = { address: String, called: String, blank: String, own: String };
  declare readonly addressValue: string;
  declare readonly calledValue: string;
  declare readonly blankValue: string;
  declare readonly ownValue: string;

  #field: HTMLTextAreaElement | undefined;
  #list: HTMLUListElement | undefined;
  #found: readonly Phrase[] = [];
  #at = 0;

  override connect(): void {
    if (knownAt !== this.addressValue) void this.#fetch();
  }

  override disconnect(): void {
    this.close();
  }

  /** Input in a field: what is asked for, if anything. */
  type({ target }: Event): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    target.setCustomValidity('');
    const bank = bankOf(target);
    // Other words are the teacher's own.
    if (bank?.value && bank.selectedOptions[0]?.textContent !== target.value) bank.value = '';
    this.#look(target);
  }

  /** The button beside a field. */
  open({ currentTarget }: Event): void {
    const field = (currentTarget as HTMLElement).closest('.voice')?.querySelector('textarea');
    if (!field) return;
    field.focus();
    const end = field.value.length;
    field.setRangeText(end > 0 && !/\s$/u.test(field.value) ? ' /' : '/', end, end, 'end');
    this.#look(field);
  }

  key(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.isComposing || !(target instanceof HTMLTextAreaElement)) return;
    const handles = this.#list ? this.#keyInList(key) : key === 'Tab' && goToBlank(target, event.shiftKey);
    if (!handles) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Nothing with a blank is sent. */
  check(event: SubmitEvent): void {
    for (const field of this.element.querySelectorAll('textarea')) {
      const [blank] = field.value.match(BLANK) ?? [];
      if (!blank) continue;
      event.preventDefault();
      event.stopImmediatePropagation();
      field.focus();
      select(field, field.value.indexOf(blank), blank);
      field.setCustomValidity(this.blankValue.replace('{blank}', blank));
      field.reportValidity();
      return;
    }
    // What was typed now may be offered to the next.
    isStale = true;
  }

  close(): void {
    this.#list?.remove();
    this.#list = undefined;
    for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant', 'aria-autocomplete'])
      this.#field?.removeAttribute(name);
  }

  async #fetch(): Promise<void> {
    const address = this.addressValue;
    isStale = false;
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      if (!answer.ok || answer.redirected) return;
      known = await answer.json();
      knownAt = address;
      if (this.#field && document.activeElement === this.#field) this.#look(this.#field);
    } catch {
      // Without a network the words can still be typed.
    }
  }

  #look(field: HTMLTextAreaElement): void {
    const asked = askedIn(field);
    if (asked === undefined) {
      this.close();
      return;
    }
    if (isStale || knownAt !== this.addressValue) void this.#fetch();
    if (!known || knownAt !== this.addressValue) {
      this.#field = field;
      return;
    }
    const words = asked.slice(1).toLowerCase().split(/\s+/u);
    const kind = field.dataset.kind ?? field.name;
    this.close();
    this.#field = field;
    this.#at = 0;
    this.#found = known
      .filter((each) => each.kind === kind && words.every((word) => each.text.toLowerCase().includes(word)))
      .slice(0, 40);
    if (this.#found.length > 0) this.#draw(field);
  }

  #draw(field: HTMLTextAreaElement): void {
    const list = document.createElement('ul');
    list.id = `${field.id}-offers`;
    list.className = 'offers';
    list.role = 'listbox';
    list.ariaLabel = field.closest('.voice')?.querySelector('button')?.textContent?.trim() ?? '';
    for (const [at, { text, lang, id }] of this.#found.entries()) {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.role = 'option';
      const words = document.createElement('bdi');
      words.lang = lang;
      words.textContent = this.#fill(text);
      option.append(words);
      if (id === null) {
        const own = document.createElement('small');
        own.textContent = this.ownValue;
        option.append(' ', own);
      }
      // Before the field loses the focus.
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.#at = at;
        this.#choose();
      });
      list.append(option);
    }
    this.#list = list;
    field.closest('.voice')?.append(list);
    // A field of several lines stays a text box: the role of a combobox is not its to have.
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    this.#mark();
  }

  #keyInList(key: string): boolean {
    const last = this.#found.length - 1;
    if (key === 'ArrowDown') this.#at = this.#at === last ? 0 : this.#at + 1;
    else if (key === 'ArrowUp') this.#at = this.#at === 0 ? last : this.#at - 1;
    else if (key === 'Enter' || key === 'Tab') this.#choose();
    else if (key === 'Escape') this.close();
    else return false;
    this.#mark();
    return true;
  }

  #mark(): void {
    for (const [at, option] of [...(this.#list?.children ?? [])].entries()) {
      option.ariaSelected = String(at === this.#at);
      if (at !== this.#at) continue;
      option.scrollIntoView({ block: 'nearest' });
      this.#field?.setAttribute('aria-activedescendant', option.id);
    }
  }

  #choose(): void {
    const phrase = this.#found[this.#at];
    const field = this.#field;
    const asked = field && askedIn(field);
    this.close();
    if (!phrase || !field || asked === undefined) return;
    const end = field.selectionStart;
    const start = end - asked.length;
    const isWhole = field.value.trim() === asked.trim();
    const text = this.#fill(phrase.text);
    field.setRangeText(text, isWhole ? 0 : start, isWhole ? field.value.length : end, 'end');
    const bank = bankOf(field);
    if (bank) bank.value = (isWhole && phrase.id) || '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const blank = text.match(BLANK)?.[0];
    if (blank) select(field, field.value.indexOf(blank, isWhole ? 0 : start), blank);
    // The whole of this voice: on to the next.
    else if (isWhole) this.dispatch('chosen', { target: field });
  }

  #fill(text: string): string {
    return text.replaceAll('[name]', () => this.calledValue);
  }
}

function bankOf(field: HTMLTextAreaElement): HTMLSelectElement | null {
  return field.closest('.voice')?.querySelector<HTMLSelectElement>(`[name="${field.name}-phrase"]`) ?? null;
}

/** What is typed before the caret from a stroke on, as `/units`. */
function askedIn(field: HTMLTextAreaElement): string | undefined {
  return ASKED.exec(field.value.slice(0, field.selectionStart))?.[1];
}

function goToBlank(field: HTMLTextAreaElement, back: boolean): boolean {
  const blanks = [...field.value.matchAll(BLANK)];
  const next = back
    ? blanks.findLast(({ index, 0: blank }) => index + blank.length <= field.selectionStart)
    : blanks.find(({ index }) => index >= field.selectionEnd);
  if (!next) return false;
  select(field, next.index, next[0]);
  return true;
}

function select(field: HTMLTextAreaElement, at: number, blank: string): void {
  field.setSelectionRange(at, at + blank.length);
}
