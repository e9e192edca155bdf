import { Secret, TOTP } from 'otpauth';

/** What a phone would do with the page that sets up an app: the code of a moment for the key on it. */
export function phoneFor(html: string): (now: Date) => string {
  const key = /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '');
  if (!key) throw new Error('There is no key on this page.');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  return (now) => totp.generate({ timestamp: now.getTime() });
}

/** The sealed key that the form brings back. */
export function offerOn(html: string): string {
  return /name="offer" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** The codes for paper on a page. */
export function codesOn(html: string): string[] {
  return [...html.matchAll(/<code>([a-z2-9-]+)<\/code>/g)].map(([, code = '']) => code);
}
