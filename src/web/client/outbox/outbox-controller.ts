import { Controller } from '@hotwired/stimulus';
import { cellsOf, type Note } from './note.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { canKeep, type KeptNote } from './vault.ts';

/** Copies older than this are made again when a page is opened with a network. */
const STALE = 10 * 60_000;

/** Once for each page: what it swaps in later is the same page. */
let isRegistered = false;

/** Notes that were taken off while this page is open, so that they can be put back. */
const taken = new Map<string, KeptNote>();

/**
 * Shows what waits on this device and sends it: how much, the list of it, why something was refused. On a page that came
 * from the server it also keeps the copies for when there is none.
 */
export class OutboxController extends Controller<HTMLElement> {
  static override targets = ['state', 'live', 'acts', 'signIn', 'waiting', 'list', 'row', 'sure'];
  static override values = {
    whose: String,
    now: Number,
    copy: Boolean,
    classes: Array,
    words: Object,
    timeZone: String,
  };
  declare readonly stateTarget: HTMLElement;
  declare readonly liveTarget: HTMLElement;
  declare readonly actsTarget: HTMLElement;
  declare readonly signInTarget: HTMLElement;
  declare readonly waitingTarget: HTMLDetailsElement;
  declare readonly listTarget: HTMLElement;
  declare readonly rowTarget: HTMLTemplateElement;
  declare readonly sureTarget: HTMLElement;
  declare readonly hasSureTarget: boolean;
  declare readonly whoseValue: string;
  declare readonly nowValue: number;
  declare readonly copyValue: boolean;
  declare readonly classesValue: readonly string[];
  declare readonly wordsValue: Readonly<Record<string, string>>;
  declare readonly timeZoneValue: string;

  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;

  override async connect(): Promise<void> {
    this.#outbox = await openOutbox(this.whoseValue || undefined);
    if (!this.element.isConnected) return;
    const outbox = this.#outbox;
    if (!outbox) {
      this.stateTarget.textContent = this.#word(canKeep() ? 'closed' : 'cannot');
      return;
    }
    this.#stop = outbox.hear(() => this.#draw());
    if (!this.copyValue) await outbox.vault.clock(this.nowValue - Date.now());
    await outbox.look();
    outbox.sendNow();
    if (this.classesValue.length > 0) await this.#keepCopies(outbox);
  }

  override disconnect(): void {
    this.#stop?.();
  }

  sendNow(): void {
    this.#outbox?.sendNow();
  }

  open(): void {
    if (this.waitingTarget.open) this.#drawList();
  }

  async takeOff({ params }: { params: { id?: string } }): Promise<void> {
    const note = this.#outbox?.notes.find(({ id }) => id === params.id);
    if (!note || !this.#outbox || (note.tried && note.refused === undefined)) return;
    taken.set(note.id, note);
    await this.#outbox.takeOff(note);
    this.#drawList(note.id);
  }

  async putBack({ params }: { params: { id?: string } }): Promise<void> {
    const note = taken.get(params.id ?? '');
    if (!note || !this.#outbox) return;
    taken.delete(note.id);
    await this.#outbox.putBack(note);
    this.#drawList(note.id);
  }

  /** A form after which nothing is kept here: asks first where something would be lost, and then erases it. */
  async leave(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    const outbox = this.#outbox;
    const waits = (await outbox?.look()) ?? [];
    if (waits.length > 0 && !this.sureTarget.contains(event.submitter)) {
      this.sureTarget.hidden = false;
      this.sureTarget.querySelector<HTMLElement>('button')?.focus();
      return;
    }
    await outbox?.vault.erase();
    form.submit();
  }

  #word(key: string, count?: number): string {
    return (this.wordsValue[key] ?? '').replace(
      '#',
      new Intl.NumberFormat(this.#language).format(count ?? 0),
    );
  }

  get #language(): string {
    return this.element.closest('[lang]')?.getAttribute('lang') ?? 'en';
  }

  #draw(): void {
    const outbox = this.#outbox;
    if (!outbox) return;
    if (!outbox.vault.isOpen) {
      // Somebody else has signed in in another window.
      this.stateTarget.textContent = this.#word('closed');
      this.listTarget.replaceChildren();
      this.waitingTarget.hidden = this.actsTarget.hidden = true;
      return;
    }
    const { notes, state } = outbox;
    const waits = notes.filter(({ refused }) => refused === undefined).length;
    const words =
      notes.length === 0 ? 'nothing' : waits === 0 ? 'refusedOnly' : state === 'all' ? 'waits' : state;
    this.stateTarget.textContent = this.#word(words, waits || notes.length);
    // Said aloud when a round is over, and not at each note.
    const aloud = state === 'sending' ? this.liveTarget.textContent : this.stateTarget.textContent;
    if (this.liveTarget.textContent !== aloud) this.liveTarget.textContent = aloud;
    this.actsTarget.hidden = waits === 0;
    this.signInTarget.hidden = state !== 'sign-in';
    if (notes.length === 0 && this.hasSureTarget && !this.sureTarget.hidden) {
      this.sureTarget.hidden = true;
      this.sureTarget.closest('form')?.querySelector<HTMLElement>(':scope > p button')?.focus();
    }
    this.waitingTarget.hidden = notes.length === 0 && taken.size === 0;
    this.#markNames(notes);
    if (this.waitingTarget.open) this.#drawList();
  }

  /** The names of whom something waits on the goal that is shown. */
  #markNames(notes: readonly Note[]): void {
    const goal = document.querySelector<HTMLInputElement>('form input[name="goal"]')?.value;
    const cells = new Set(notes.filter(({ refused }) => refused === undefined).flatMap(cellsOf));
    for (const box of document.querySelectorAll<HTMLInputElement>('input[name="students"]')) {
      const waits = cells.has(`${box.value} ${goal}`);
      box.closest('label')?.toggleAttribute('data-waits', waits);
      if (waits) box.setAttribute('aria-description', this.#word('here'));
      else box.removeAttribute('aria-description');
    }
  }

  #drawList(focusOn = this.#focused): void {
    const notes = [...(this.#outbox?.notes ?? []), ...taken.values()].sort(
      (one, other) => one.seq - other.seq,
    );
    this.listTarget.replaceChildren(...notes.map((note) => this.#drawRow(note)));
    if (focusOn)
      this.listTarget
        .querySelector<HTMLElement>(`[data-note="${CSS.escape(focusOn)}"] button:not([hidden])`)
        ?.focus();
  }

  get #focused(): string | undefined {
    return document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note;
  }

  #drawRow(note: KeptNote): DocumentFragment {
    const row = this.rowTarget.content.cloneNode(true) as DocumentFragment;
    const put = (part: string, text: string) => {
      const place = row.querySelector(`[data-part="${part}"]`);
      if (place) place.textContent = text;
    };
    const language = this.#language;
    row.firstElementChild?.setAttribute('data-note', note.id);
    put('students', new Intl.ListFormat(language).format(note.students));
    put('goal', note.goal);
    put('said', note.said);
    const when = {
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      timeZone: this.timeZoneValue,
    } as const;
    put('when', new Intl.DateTimeFormat(language, when).format(note.at));
    put('state', this.#stateOf(note));
    const isTaken = taken.has(note.id);
    for (const button of row.querySelectorAll('button')) {
      button.setAttribute('data-outbox-id-param', note.id);
      const putsBack = button.dataset.part === 'put-back';
      // What may have arrived is taken back where it stands then, not here.
      button.hidden = putsBack !== isTaken || (!isTaken && note.tried === true && note.refused === undefined);
    }
    return row;
  }

  #stateOf(note: Note): string {
    if (taken.has(note.id)) return this.#word('taken');
    if (note.refused !== undefined) return `${this.#word('refused')} ${note.refused}`;
    if (note.whose !== this.#outbox?.whose) return this.#word('elsewhere');
    return this.#word(note.tried ? 'tried' : 'here');
  }

  /** Registers what answers without a network, and keeps a copy of each class for it. */
  async #keepCopies({ vault }: Outbox): Promise<void> {
    try {
      if (!isRegistered) await register();
      await vault.dropCopies(this.classesValue);
      const fresh = (await vault.copies()).filter(({ made }) => Date.now() - made < STALE);
      for (const classId of this.classesValue) {
        if (fresh.some((copy) => copy.classId === classId)) continue;
        const answer = await fetch(`/classes/${classId}/capture/kept`);
        if (!answer.ok || answer.redirected) continue;
        const html = await answer.text();
        const title =
          new DOMParser().parseFromString(html, 'text/html').querySelector('.eyebrow')?.textContent ?? '';
        await vault.keepCopy({ classId, title, html, made: Date.now() });
      }
      this.element.dataset.ready = 'yes';
    } catch {
      // The network went away meanwhile: the next page with one goes on.
    }
  }
}

/** What answers without a network, in the language of the page; and the promise that the browser throws nothing away. */
async function register(): Promise<void> {
  void navigator.storage?.persist?.();
  const registered = await navigator.serviceWorker.register('/capture-worker.js', { scope: '/classes/' });
  registered.active?.postMessage('shell');
  isRegistered = true;
}
