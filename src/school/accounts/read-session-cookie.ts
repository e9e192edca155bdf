import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignInLibrary } from './sign-in-library.ts';

/**
 * The secret in a request's session cookie: before the dot stands the secret, after it the library's signature
 * (HMAC-SHA-256, as it signs). Undefined where there is none, or the signature is of something else.
 */
export function readSessionCookie(library: SignInLibrary, headers: Headers): string | undefined {
  const { name } = library.options.advanced.cookies.session_token;
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const pair = pairs.find((each) => each.startsWith(`${name}=`));
  if (!pair) return undefined;
  const [token = '', signature = ''] = decode(pair.slice(name.length + 1)).split('.');
  const signed = createHmac('sha256', library.options.secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === signed.length && timingSafeEqual(given, signed) ? token : undefined;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
