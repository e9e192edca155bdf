import { makeId } from './act-queue.ts';
import { Vault, type Writing } from './outbox/vault.ts';
import { tidyToast } from './tidy-toast.ts';

/** So long after the last key what was typed is kept. */
const PAUSE = 500;

/** What somebody types themself. */
const TYPED = ['body', 'address', 'title'];

type Fields = Writing['fields'];

/** Sends what waits on this device, now and whenever there is a network again, and keeps what is written on this page. */
export async function keepWritings(): Promise<void> {
  const vault = await Vault.open();
  if (!vault) return;
  const form = document.querySelector<HTMLFormElement>('form[data-writing]');
  if (form) await watch(vault, form);
  addEventListener('online', () => void sendWaiting(vault));
  await sendWaiting(vault);
}

/** Puts back what was typed before, keeps what is typed, and sends it so that a lost network loses nothing. */
async function watch(vault: Vault, form: HTMLFormElement): Promise<void> {
  const words: { kept: string; 'not-sent': string } = JSON.parse(form.dataset.writing ?? '{}');
  const says = form.querySelector<HTMLElement>('[data-writing-says]');
  const say = (text: string) => {
    if (says) says.textContent = text;
  };
  const draftId = `draft ${readValue(form, 'task') || readValue(form, 'goal')}`;
  const draft = (await vault.writings()).find(({ id }) => id === draftId);
  // What came back from the server with a problem is newer.
  if (draft && !document.querySelector('.error-summary')) {
    fill(form, draft.fields);
    say(words.kept);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const kept = { id: draftId, waits: false, action: form.action, fields: fieldsOf(form) };
      void vault.keepWriting(kept).then(() => say(words.kept));
    }, PAUSE);
  };
  form.addEventListener('input', keep);
  // Typed before this script was there.
  if (!draft && TYPED.some((name) => readValue(form, name) !== '')) keep();
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    // A file goes the browser's own way.
    if (form.querySelector<HTMLInputElement>('input[type=file]')?.files?.length) {
      void vault.dropWriting(draftId);
      return;
    }
    event.preventDefault();
    void (async () => {
      const fields = fieldsOf(form);
      const writing = { id: readValue(form, 'write'), waits: true, action: form.action, fields };
      await vault.keepWriting(writing);
      await vault.dropWriting(draftId);
      const outcome = await navigator.locks.request('waymark-writings', () => sendOne(vault, writing));
      if (outcome.kind === 'waits') {
        form.reset();
        setValue(form, 'write', makeId());
        say(words['not-sent']);
      } else location.assign(outcome.there);
    })();
  });
}

/** Everything that waits, one after the other; of several windows one sends. */
async function sendWaiting(vault: Vault): Promise<void> {
  await navigator.locks.request('waymark-writings', async () => {
    for (const writing of (await vault.writings()).filter(({ waits }) => waits)) {
      const { kind } = await sendOne(vault, writing);
      if (kind === 'waits') return;
      showToast(kind === 'sent' ? 'writing-sent' : 'writing-back');
    }
  });
}

type Outcome = { readonly kind: 'sent' | 'came-back'; readonly there: string } | { readonly kind: 'waits' };

/**
 * Sends one form. What the server took is dropped here, however often it was sent; what it refused is a draft again.
 * Without a network, signed out, or where the server is not well, it waits.
 */
async function sendOne(vault: Vault, { id, action, fields }: Writing): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const answer = await fetch(action, { method: 'POST', body }).catch(() => undefined);
  if (!answer || answer.status >= 500 || answer.status === 429) return { kind: 'waits' };
  if (new URL(answer.url).pathname.startsWith('/sign-in')) return { kind: 'waits' };
  const about = fields.find(([name]) => name === 'task' || name === 'goal');
  if (!answer.ok && about) {
    await vault.keepWriting({ id: `draft ${about[1]}`, waits: false, action, fields });
    await vault.dropWriting(id);
    return { kind: 'came-back', there: `${new URL(action).pathname}?${about[0]}=${about[1]}` };
  }
  await vault.dropWriting(id);
  return { kind: 'sent', there: answer.url };
}

function showToast(templateId: string): void {
  const template = document.querySelector<HTMLTemplateElement>(`#${templateId}`);
  const toast = template?.content.firstElementChild?.cloneNode(true);
  if (!(toast instanceof HTMLElement)) return;
  document.querySelector('#toasts')?.append(toast);
  tidyToast(toast);
}

const named = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`);

const readValue = (form: HTMLFormElement, name: string): string => named(form, name)?.value ?? '';

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = named(form, name);
  if (field) field.value = value;
}

function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}

/** Puts back what was typed; the id by which it is taken once stays the page's own. */
function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    if (name === 'write') continue;
    const box = form.querySelector<HTMLInputElement>(
      `input[type=checkbox][name="${name}"][value="${value}"]`,
    );
    if (box) box.checked = true;
    else setValue(form, name, value);
  }
}
