import { findLanguage } from '#locales/find-language.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { NewFile } from '#school/files/keep-file.ts';

/** What is shown, as it comes from a page. */
export type NewContent =
  | { readonly kind: 'file'; readonly file: NewFile }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'text'; readonly body: string; readonly language: string };

/** As much as a student writes in an essay. */
const MOST_CHARACTERS = 20_000;
const MOST_ADDRESS = 2000;
const MOST_TITLE = 120;

/** The columns of a link or of words, checked; a file was checked when it was cleaned. Throws Invalid. */
export function checkContent(content: NewContent): {
  kind: NewContent['kind'];
  address: string | null;
  body: string | null;
  language: string | null;
} {
  const none = { kind: content.kind, address: null, body: null, language: null };
  if (content.kind === 'file') return none;
  if (content.kind === 'link') return { ...none, address: checkAddress(content.address) };
  const body = content.body.replaceAll('\r\n', '\n').trim();
  if (body === '') throw new Invalid([{ field: 'body', problem: 'is-empty' }]);
  if (body.length > MOST_CHARACTERS) throw new Invalid([{ field: 'body', problem: 'is-too-long' }]);
  return { ...none, body, language: findLanguage(content.language)?.tag ?? 'en' };
}

/** Only what goes over a closed line, and carries nobody's password. */
function checkAddress(typed: string): string {
  const address = URL.parse(typed.trim());
  const isFit =
    address?.protocol === 'https:' &&
    address.hostname.includes('.') &&
    address.username === '' &&
    address.password === '' &&
    address.href.length <= MOST_ADDRESS;
  if (!isFit) throw new Invalid([{ field: 'address', problem: 'is-no-link' }]);
  return address.href;
}

/** What to call it; null where it has no name of its own. Throws Invalid where it is too long. */
export function checkTitle(typed: string | undefined): string | null {
  const title = typed?.trim().replace(/\s+/g, ' ') || null;
  if (title !== null && title.length > MOST_TITLE)
    throw new Invalid([{ field: 'title', problem: 'is-too-long' }]);
  return title;
}
