import type { Note } from './note.ts';

/** A class's Capture as the server rendered it without any level, for when there is no network. */
export interface KeptCopy {
  readonly classId: string;
  readonly title: string;
  readonly html: string;
  /** When it was made (milliseconds since 1970, by this device) */
  readonly made: number;
}

interface Box {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}
interface NoteRow {
  readonly seq?: number;
  readonly id: string;
  readonly box: Box;
}
interface CopyRow {
  readonly classId: string;
  readonly made: number;
  readonly box: Box;
}

/** A note with its place in the order. */
export type KeptNote = Note & { readonly seq: number };

interface WritingRow {
  readonly id: string;
  readonly box: Box;
}

/** What a student writes: a draft of a form, or a form that waits to be sent. */
export interface Writing {
  /** Of a draft its form's; of what waits the id by which it is taken once */
  readonly id: string;
  readonly waits: boolean;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const NAME = 'waymark-capture';

/** The half of the key that the server gave this browser, and for whom; undefined where it was taken away or never given. */
function readHalf(): { half: string; whose: string } | undefined {
  const found = /(?:^|; )waymark-kept-[\w-]+=([\w-]{43})\.([\w-]{22})(?:;|$)/.exec(document.cookie);
  return found?.[1] && found[2] ? { half: found[1], whose: found[2] } : undefined;
}

/** Whether this browser can keep anything at all: it needs a secure address. */
export function canKeep(): boolean {
  return isSecureContext && 'indexedDB' in window && 'serviceWorker' in navigator && 'locks' in navigator;
}

/**
 * What this device keeps for the person who is signed in, or was last. All of it is encrypted: one half of the key is in
 * this browser's database and cannot be read out, the other is in a cookie, which the next person to sign in loses.
 */
export class Vault {
  readonly whose: string;
  readonly #database: IDBDatabase;
  readonly #key: CryptoKey;
  readonly #half: string;
  /** Notes opened before, by their row as it was */
  readonly #opened = new Map<string, KeptNote | undefined>();

  private constructor(
    database: IDBDatabase,
    key: CryptoKey,
    { half, whose }: { half: string; whose: string },
  ) {
    this.#database = database;
    this.#key = key;
    this.#half = half;
    this.whose = whose;
  }

  /** Undefined where the browser cannot keep anything, or holds no key for anybody now. */
  static async open(): Promise<Vault | undefined> {
    const half = canKeep() ? readHalf() : undefined;
    if (!half) return undefined;
    const database = await openDatabase();
    const own = await ownHalf(database);
    const bytes = await crypto.subtle.sign('HMAC', own, new TextEncoder().encode(half.half));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Vault(database, key, half);
  }

  /** Whether the key is still in this browser: somebody else may have signed in meanwhile. */
  get isOpen(): boolean {
    return readHalf()?.half === this.#half;
  }

  /** Keeps a note, so that it is there also after the power has gone. */
  async add(note: Note): Promise<void> {
    const box = await this.#close(note.id, note);
    const kept = this.#database.transaction('notes', 'readwrite', { durability: 'strict' });
    kept.objectStore('notes').put({ id: note.id, box });
    await done(kept);
  }

  /** The same note with something changed, in its place; puts one back that was taken off. */
  async change(note: KeptNote): Promise<void> {
    const { seq, ...rest } = note;
    const box = await this.#close(note.id, rest);
    const kept = this.#database.transaction('notes', 'readwrite');
    kept.objectStore('notes').put({ seq, id: note.id, box });
    await done(kept);
  }

  /** Writes down that a note may arrive from now on. False where it was taken off a moment ago: then it does not go. */
  async markTried({ seq, ...note }: KeptNote): Promise<boolean> {
    const box = await this.#close(note.id, { ...note, tried: true });
    const notes = this.#database.transaction('notes', 'readwrite').objectStore('notes');
    if ((await answer(notes.getKey(seq))) === undefined) return false;
    await answer(notes.put({ seq, id: note.id, box }));
    return true;
  }

  async drop({ seq }: KeptNote): Promise<void> {
    const kept = this.#database.transaction('notes', 'readwrite');
    kept.objectStore('notes').delete(seq);
    await done(kept);
  }

  /** All notes of this person, in the order they were made; of nobody else. */
  async notes(): Promise<KeptNote[]> {
    if (!this.isOpen) return [];
    const rows: NoteRow[] = await answer(this.#database.transaction('notes').objectStore('notes').getAll());
    const notes = await Promise.all(
      rows.map(async ({ seq = 0, id, box }) => {
        const row = `${seq} ${box.iv}`;
        if (!this.#opened.has(row)) {
          const note = (await this.#open(id, box)) as Note | undefined;
          this.#opened.set(row, note && { ...note, seq });
        }
        return this.#opened.get(row) ?? [];
      }),
    );
    return notes.flat();
  }

  async keepCopy({ classId, made, ...copy }: KeptCopy): Promise<void> {
    const box = await this.#close(classId, copy);
    const kept = this.#database.transaction('copies', 'readwrite');
    kept.objectStore('copies').put({ classId, made, box });
    await done(kept);
  }

  async copies(): Promise<KeptCopy[]> {
    if (!this.isOpen) return [];
    const rows: CopyRow[] = await answer(this.#database.transaction('copies').objectStore('copies').getAll());
    const copies = await Promise.all(
      rows.map(async ({ classId, made, box }) => {
        const copy = (await this.#open(classId, box)) as Omit<KeptCopy, 'classId' | 'made'> | undefined;
        return copy ? { ...copy, classId, made } : [];
      }),
    );
    return copies.flat();
  }

  /** Takes away the copies of classes that are not among these. */
  async dropCopies(but: readonly string[]): Promise<void> {
    const gone = (await this.copies()).filter(({ classId }) => !but.includes(classId));
    const kept = this.#database.transaction('copies', 'readwrite');
    for (const { classId } of gone) kept.objectStore('copies').delete(classId);
    await done(kept);
  }

  /** Keeps what a student writes, in the place of what was kept under the same id. */
  async keepWriting(writing: Writing): Promise<void> {
    const { id } = writing;
    const box = await this.#close(id, writing);
    const kept = this.#database.transaction('writings', 'readwrite', { durability: 'strict' });
    kept.objectStore('writings').put({ id, box });
    await done(kept);
  }

  /** All of this person, in the order of their ids; of nobody else. */
  async writings(): Promise<Writing[]> {
    if (!this.isOpen) return [];
    const rows: WritingRow[] = await answer(
      this.#database.transaction('writings').objectStore('writings').getAll(),
    );
    const found = await Promise.all(rows.map(({ id, box }) => this.#open(id, box)));
    return found.flatMap((each) => (each as Writing | undefined) ?? []);
  }

  async dropWriting(id: string): Promise<void> {
    const kept = this.#database.transaction('writings', 'readwrite');
    kept.objectStore('writings').delete(id);
    await done(kept);
  }

  /** By how much the server's clock is ahead of this device's, in milliseconds; remembered where it is given. */
  async clock(ahead?: number): Promise<number> {
    const mode = ahead === undefined ? 'readonly' : 'readwrite';
    const facts = this.#database.transaction('facts', mode).objectStore('facts');
    if (ahead !== undefined) await answer(facts.put(ahead, 'clock'));
    return ahead ?? (await answer(facts.get('clock'))) ?? 0;
  }

  /** Throws away all that this device keeps for the person. */
  async erase(): Promise<void> {
    const notes = await this.notes();
    await this.dropCopies([]);
    const kept = this.#database.transaction('notes', 'readwrite');
    for (const { seq } of notes) kept.objectStore('notes').delete(seq);
    await done(kept);
  }

  async #close(name: string, value: unknown): Promise<Box> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt(this.#cipher(name, iv), this.#key, text) };
  }

  /** What is in a box; undefined where it is another person's. */
  async #open(name: string, { iv, data }: Box): Promise<unknown> {
    try {
      const text = await crypto.subtle.decrypt(this.#cipher(name, iv), this.#key, data);
      return JSON.parse(new TextDecoder().decode(text));
    } catch {
      return undefined;
    }
  }

  #cipher(name: string, iv: BufferSource): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 2);
  opening.onupgradeneeded = ({ oldVersion }) => {
    const made = opening.result;
    made.createObjectStore('writings', { keyPath: 'id' });
    if (oldVersion > 0) return;
    made
      .createObjectStore('notes', { keyPath: 'seq', autoIncrement: true })
      .createIndex('id', 'id', { unique: true });
    made.createObjectStore('copies', { keyPath: 'classId' });
    made.createObjectStore('facts');
  };
  const database = await answer(opening);
  // Signing out in another window clears the device: nothing here may hold that up.
  database.onversionchange = () => database.close();
  return database;
}

/** This device's half of every key: made once, and never to be read out. */
async function ownHalf(database: IDBDatabase): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const facts = database.transaction('facts', 'readwrite').objectStore('facts');
  const before: CryptoKey | undefined = await answer(facts.get('half'));
  if (before) return before;
  await answer(facts.put(made, 'half'));
  return made as CryptoKey;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
