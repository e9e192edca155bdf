import { type Note, type Outcome, readAnswer } from './note.ts';
import { type Round, sendNotes } from './send-notes.ts';
import { type KeptNote, Vault } from './vault.ts';

/** How long to wait for the next round by itself; sooner where the network comes back or the page is looked at. */
const pauses = [3000, 10_000, 30_000, 120_000];

/** A server that has not answered by then is not there. */
const PATIENCE = 20_000;

/** What waits on this device for the person who is signed in, and its way to the server. One per page. */
export class Outbox {
  notes: readonly KeptNote[] = [];
  /** How the last round ended, or that one goes on */
  state: Round | 'sending' = 'all';
  readonly vault: Vault;
  readonly whose: string;
  readonly #listeners = new Set<() => void>();
  readonly #hearers = new Map<string, (outcome: Outcome) => void>();
  #round: Promise<void> | undefined;
  #again = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(vault: Vault, whose: string) {
    this.vault = vault;
    this.whose = whose;
    addEventListener('online', () => this.sendNow());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.sendNow();
    });
  }

  /** Calls `listener` whenever something has changed; the function it gives ends that. */
  hear(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads anew what waits, which another window may have changed. */
  async look(): Promise<readonly KeptNote[]> {
    this.notes = await this.vault.notes();
    for (const listener of this.#listeners) listener();
    return this.notes;
  }

  /** Keeps a note on this device and then sends it: what came of that within a while, or nothing yet. */
  async give(note: Note, within: number): Promise<Outcome | undefined> {
    await this.vault.add(note);
    const heard = new Promise<Outcome | undefined>((resolve) => {
      this.#hearers.set(note.id, resolve);
      setTimeout(() => resolve(undefined), within);
    });
    await this.look();
    this.sendNow();
    return heard;
  }

  /** Takes off what did not go, or was refused; `putBack` gives it back. */
  async takeOff(note: KeptNote): Promise<void> {
    await this.vault.drop(note);
    await this.look();
  }

  async putBack(note: KeptNote): Promise<void> {
    await this.vault.change(note);
    await this.look();
    this.sendNow();
  }

  /** Begins a round, or another one after the one that goes on. */
  sendNow(): void {
    clearTimeout(this.#timer);
    if (this.#round) {
      this.#again = true;
      return;
    }
    this.#round = this.#sendRound().finally(() => {
      this.#round = undefined;
      if (this.#again) {
        this.#again = false;
        this.sendNow();
      }
    });
  }

  async #sendRound(): Promise<void> {
    // One window at a time, or the order would be lost.
    await navigator.locks.request('waymark-outbox', async () => {
      if ((await this.look()).length === 0) return this.#end('all');
      this.#say('sending');
      const send = (note: Note) => this.#send(note as KeptNote);
      this.#end(
        await sendNotes({
          whose: this.whose,
          list: () => this.look(),
          send,
          drop: (note) => this.vault.drop(note as KeptNote),
          refuse: (note, words) => this.vault.change({ ...(note as KeptNote), refused: words }),
          told: (note, outcome) => {
            this.#hearers.get(note.id)?.(outcome);
            this.#hearers.delete(note.id);
          },
        }),
      );
    });
    await this.look();
  }

  #end(round: Round): void {
    this.#say(round);
    this.#tries = round === 'all' ? 0 : this.#tries + 1;
    // Without a person nothing goes: the page says so and asks for it.
    if (round === 'no-network' || round === 'later') {
      const pause = pauses[Math.min(this.#tries, pauses.length) - 1];
      this.#timer = setTimeout(() => this.sendNow(), pause);
    }
    // What was not reached in this round is on this device.
    if (round !== 'all') for (const hear of this.#hearers.values()) hear({ kind: 'no-network' });
  }

  #say(state: Outbox['state']): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  async #send(note: KeptNote): Promise<Outcome> {
    // Somebody else may have signed in a moment ago: nothing of this person goes any more.
    if (!this.vault.isOpen) return { kind: 'sign-in' };
    // What is not tried can still be taken off.
    if (!navigator.onLine) return { kind: 'no-network' };
    if (!note.tried && !(await this.vault.markTried(note))) return { kind: 'trouble' };
    const body = new URLSearchParams(note.fields.map(([name, value]) => [name, value]));
    try {
      const answer = await fetch(note.address, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const isJson = answer.headers.get('content-type')?.includes('application/json');
      const json: unknown = isJson ? await answer.json() : undefined;
      return readAnswer({ status: answer.status, path: new URL(answer.url).pathname, json }, note);
    } catch {
      return { kind: 'no-network' };
    }
  }
}

let opened: Promise<Outbox | undefined> | undefined;

/** The outbox of this page; undefined where nothing can be kept here, or not for this person. */
export function openOutbox(whose?: string): Promise<Outbox | undefined> {
  opened ??= Vault.open().then((vault) =>
    vault && (whose === undefined || vault.whose === whose) ? new Outbox(vault, vault.whose) : undefined,
  );
  return opened;
}
