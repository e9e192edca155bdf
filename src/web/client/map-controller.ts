import { Controller } from '@hotwired/stimulus';
import { type Act, makeId, sendInTurn } from './act-queue.ts';
import { gridOf, linkBelow, whereTo } from './grid-moves.ts';
import { hearChanges } from './hear-changes.ts';
import { readPage } from './swap-page.ts';

/** So long after an act of one's own the Map is not asked for anew: what was done is there already, in milliseconds. */
const OWN = 8000;

/** What the server says after an act. */
interface ActAnswer {
  readonly toast: string;
  /** Why it was not done, where that can be said */
  readonly say?: string;
  readonly evidenceId?: string;
  readonly cell?: {
    readonly studentId: string;
    readonly goalId: string;
    readonly html: string;
    readonly shown?: string;
  };
}

/**
 * The Map by keyboard: one tab stop, arrows, 1–4 record what is seen today and go down, `u` takes back, Enter says
 * why in the panel beside it, `f` gives feedback there, Escape comes back. A mark changes when the server has it.
 */
export class MapController extends Controller<HTMLElement> {
  static override targets = ['region', 'table', 'panel'];
  static override values = {
    class: String,
    scale: String,
    levels: Array,
    waits: String,
    refused: String,
    nothing: String,
  };
  declare readonly regionTarget: HTMLElement;
  declare readonly tableTarget: HTMLTableElement;
  declare readonly panelTarget: HTMLElement;
  declare readonly classValue: string;
  declare readonly scaleValue: string;
  declare readonly levelsValue: number[];
  declare readonly waitsValue: string;
  declare readonly refusedValue: string;
  declare readonly nothingValue: string;

  /** The one link of the table that Tab comes to */
  #current: HTMLAnchorElement | undefined;
  /** The address of what the panel says */
  #open: string | undefined;
  /** What was recorded with keys, newest last */
  readonly #recorded: string[] = [];
  #lastAct = 0;
  #meeting: ReturnType<typeof setTimeout> | undefined;
  #stopHearing: (() => void) | undefined;
  readonly #undoInToast = (event: SubmitEvent) => {
    if (event.target instanceof HTMLFormElement && event.target.closest('#toasts')) this.submit(event);
  };

  override connect(): void {
    this.tableTarget.setAttribute('role', 'grid');
    this.regionTarget.removeAttribute('tabindex');
    const grid = gridOf(this.tableTarget);
    for (const link of grid.flat()) if (link) link.tabIndex = -1;
    // The boxes that choose rows are reached by key or pointer.
    for (const box of this.tableTarget.querySelectorAll('input')) box.tabIndex = -1;
    this.#stopAt(grid[1]?.[1] ?? undefined);
    document.addEventListener('submit', this.#undoInToast);
    this.#stopHearing = hearChanges(`/classes/${this.classValue}/changes`, () => this.#meetSoon());
  }

  override disconnect(): void {
    this.#stopHearing?.();
    clearTimeout(this.#meeting);
    document.removeEventListener('submit', this.#undoInToast);
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Escape' && this.#isIn(this.panelTarget, event)) {
      event.preventDefault();
      this.#current?.focus();
    }
    const link = this.#isIn(this.tableTarget, event);
    if (link instanceof HTMLAnchorElement) this.#keyInGrid(event, link);
  }

  /** Enter and a tap alike: why it is what it is, beside the table. */
  click(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || !this.tableTarget.contains(link)) return;
    this.#stopAt(link);
    if (!isCell(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#openPanel(link.href, { goesThere: event.detail === 0 || !this.#panelIsBeside });
  }

  /** A form of the panel or of a toast: sent without leaving the Map. */
  async submit(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    const fields: Record<string, string> = { class: this.classValue };
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value;
    const inPanel = this.panelTarget.contains(form);
    const done = await this.#send(
      () => ({ address: form.action, fields }),
      (inPanel ? this.#open : this.#current?.href) ?? '',
    );
    if (done && this.#open && (inPanel || done.cell))
      await this.#openPanel(this.#open, { goesThere: inPanel });
  }

  #keyInGrid(event: KeyboardEvent, link: HTMLAnchorElement): void {
    const next = whereTo(this.tableTarget, link, event);
    const controls = event.ctrlKey || event.metaKey;
    const level = /^[1-9]$/.test(event.key) ? this.levelsValue[Number(event.key) - 1] : undefined;
    if (next) this.#stopAt(next).focus();
    else if ((controls && event.key === 'z') || (!controls && event.key === 'u')) this.#undo();
    else if (controls) return;
    else if (level !== undefined && isCell(link)) this.#record(link, level);
    else if (event.key === 'f' && isCell(link))
      this.#openPanel(link.href, { goesThere: true, part: '[data-feedback]' });
    else if (event.key === 'F2') link.click();
    else return;
    event.preventDefault();
  }

  #record(link: HTMLAnchorElement, level: number): void {
    const [student = '', goal = ''] = link.href.split('/').slice(-2);
    const fields = { id: makeId(), student, goal, level: String(level), scale: this.scaleValue };
    const act = { address: `/classes/${this.classValue}/evidence`, fields };
    this.#stopAt(linkBelow(this.tableTarget, link) ?? link).focus();
    this.#send(() => act, link.href).then((done) => {
      if (done?.evidenceId) this.#recorded.push(done.evidenceId);
    });
  }

  #undo(): void {
    const takeBack = (): Act | undefined => {
      const id = this.#recorded.pop();
      if (!id) this.#say(this.nothingValue);
      return id ? { address: `/evidence/${id}/withdraw`, fields: { class: this.classValue } } : undefined;
    };
    this.#send(takeBack, this.#current?.href ?? '');
  }

  /** Sends in turn and shows what the server says; undefined where it was refused or there was nothing to send. */
  async #send(makeAct: () => Act | undefined, about: string): Promise<ActAnswer | undefined> {
    this.#lastAct = Date.now();
    const answer = await sendInTurn(makeAct, () => this.#say(this.#fill(this.waitsValue, about)));
    const said = answer?.ok ? readAnswer(answer.text) : undefined;
    if (answer && !said) this.#say(readAnswer(answer.text)?.say ?? this.#fill(this.refusedValue, about));
    if (!said) return undefined;
    const toasts = document.querySelector('#toasts');
    if (toasts) toasts.innerHTML = said.toast;
    if (said.cell) this.#show(said.cell);
    return said;
  }

  #show({ studentId, goalId, html, shown }: NonNullable<ActAnswer['cell']>): void {
    const address = `why/${studentId}/${goalId}`;
    const before = this.tableTarget.querySelector<HTMLAnchorElement>(`a[href="${address}"]`);
    const cell = before?.parentElement;
    if (!before || !cell) return;
    const hadFocus = before === document.activeElement;
    cell.innerHTML = html;
    const link = cell.querySelector('a');
    if (link) {
      link.tabIndex = -1;
      if (before === this.#current) this.#stopAt(link);
      if (hadFocus) link.focus();
    }
    const foot = this.tableTarget.querySelector(`tfoot [data-goal="${goalId}"]`);
    if (foot && shown !== undefined) foot.textContent = shown;
  }

  /** What colleagues recorded, once one's own hands rest. */
  #meetSoon(): void {
    clearTimeout(this.#meeting);
    const rest = Math.max(0, this.#lastAct + OWN - Date.now());
    this.#meeting = setTimeout(() => void this.#meet(), rest);
  }

  async #meet(): Promise<void> {
    const asked = Date.now();
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    const page = readPage(await answer.text());
    // What was done in the meantime is newer than this answer.
    if (this.#lastAct > asked) return this.#meetSoon();
    for (const link of page.querySelectorAll<HTMLAnchorElement>('td a[href^="why/"]')) {
      const address = link.getAttribute('href') ?? '';
      const before = this.tableTarget.querySelector(`a[href="${address}"]`);
      if (!before || before.innerHTML === link.innerHTML) continue;
      const [, studentId = '', goalId = ''] = address.split('/');
      const shown = page.querySelector(`tfoot [data-goal="${goalId}"]`)?.textContent;
      this.#show({ studentId, goalId, html: link.outerHTML, ...(shown && { shown }) });
    }
  }

  async #openPanel(
    address: string,
    { goesThere, part }: { goesThere: boolean; part?: string },
  ): Promise<void> {
    const panel = this.panelTarget;
    this.#open = address;
    panel.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { headers: { 'x-fragment': '1' } });
      const html = answer.ok && !answer.redirected ? await answer.text() : undefined;
      // Another cell was opened in the meantime.
      if (this.#open !== address) return;
      if (html === undefined) location.assign(address);
      else panel.innerHTML = html;
    } catch {
      this.#say(this.#fill(this.refusedValue, address));
      return;
    } finally {
      panel.removeAttribute('aria-busy');
    }
    const details = part ? panel.querySelector<HTMLDetailsElement>(part) : null;
    if (details) details.open = true;
    const place =
      details?.querySelector<HTMLElement>('input:not([type="hidden"])') ??
      panel.querySelector<HTMLElement>('h2');
    if (goesThere) place?.focus();
  }

  /** Makes a link the one that Tab comes to. */
  #stopAt(link: HTMLAnchorElement | undefined): HTMLElement {
    if (!link) return this.tableTarget;
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = link;
    link.tabIndex = 0;
    return link;
  }

  /** Words about a cell: its student and its goal put into their places. */
  #fill(words: string, address: string): string {
    const cell = [...this.tableTarget.querySelectorAll('a')]
      .find((link) => link.href === address)
      ?.closest('td');
    const name = cell?.parentElement?.querySelector('th')?.textContent ?? '';
    const heads = this.tableTarget.tHead?.rows[0]?.cells;
    const goal = cell ? (heads?.[cell.cellIndex]?.querySelector('a')?.textContent ?? '') : '';
    return words.replace('{name}', name.trim()).replace('{goal}', goal.trim());
  }

  #say(words: string): void {
    const toast = document.createElement('div');
    toast.className = 'toast';
    toast.dataset.controller = 'toast';
    toast.append(Object.assign(document.createElement('span'), { textContent: words }));
    document.querySelector('#toasts')?.replaceChildren(toast);
  }

  get #panelIsBeside(): boolean {
    return this.panelTarget.getBoundingClientRect().top < this.regionTarget.getBoundingClientRect().bottom;
  }

  #isIn(part: HTMLElement, event: Event): Element | undefined {
    return event.target instanceof Element && part.contains(event.target) ? event.target : undefined;
  }
}

/** A mark, and not the heading of a row or a column. */
function isCell(link: HTMLAnchorElement): boolean {
  return link.parentElement?.tagName === 'TD';
}

/** Undefined where it is no answer of ours, such as the page to sign in. */
function readAnswer(text: string): ActAnswer | undefined {
  try {
    return JSON.parse(text) as ActAnswer;
  } catch {
    return undefined;
  }
}
