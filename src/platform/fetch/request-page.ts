import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isLoopbackAddress, isPublicAddress } from './is-public-address.ts';

export interface Limits {
  /** Milliseconds until an answer must be whole */
  readonly timeout: number;
  /** Bytes of one answer, unpacked */
  readonly bytes: number;
  /** Whether this machine itself may be asked, also without encryption: for a stand-in server of tests */
  readonly allowLoopback: boolean;
}

/** An answer, or why there is none. Words about the fault are the program's own and for a log or a note. */
export type Answer =
  | { kind: 'answer'; status: number; url: URL; headers: IncomingMessage['headers']; body: string }
  /** The address is one that may not be asked */
  | { kind: 'refused'; why: string }
  | { kind: 'too-large' }
  /** No answer, or only the beginning of one */
  | { kind: 'broken'; why: string };

/** So many times an answer may lead elsewhere. */
const mostRedirects = 5;

/**
 * Asks an address of the open internet and nothing else: only by https, and the connection goes to the very address
 * that was checked, so that a name which resolves otherwise a moment later leads nowhere. Where an answer leads
 * elsewhere the same holds there.
 */
export async function requestPage(address: URL, limits: Limits): Promise<Answer> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const refusal = refuse(url, limits);
    if (refusal !== null) return { kind: 'refused', why: refusal };
    const answer = await askOnce(url, limits);
    if (answer.kind !== 'answer' || answer.status < 300 || answer.status > 399) return answer;
    const location = answer.headers.location;
    if (location === undefined || !URL.canParse(location, url)) {
      return { kind: 'broken', why: `${answer.status} without a place to go on` };
    }
    url = new URL(location, url);
  }
  return { kind: 'broken', why: 'It leads on and on.' };
}

function refuse(url: URL, { allowLoopback }: Limits): string | null {
  const host = url.hostname;
  const isHere = host === 'localhost' || isLoopbackAddress(host);
  if (url.username || url.password) return host;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowLoopback && isHere))
    return url.protocol;
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !mayAsk(bare, allowLoopback)) return host;
  return null;
}

function mayAsk(address: string, allowLoopback: boolean): boolean {
  return isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
}

class Refused extends Error {}

/** Resolves a name and refuses it where any of its addresses is one that may not be asked. */
function guardedLookup(allowLoopback: boolean): LookupFunction {
  return (host, options, answer) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const closed = found.find(({ address }) => !mayAsk(address, allowLoopback));
      const [first] = found;
      if (closed || !first) return answer(new Refused(host), '', 0);
      return options.all ? answer(null, found) : answer(null, first.address, first.family);
    });
  };
}

function askOnce(url: URL, limits: Limits): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      const why = error.name === 'TimeoutError' ? 'It took too long.' : error.message;
      resolve(error instanceof Refused ? { kind: 'refused', why: error.message } : { kind: 'broken', why });
    };
    const signal = AbortSignal.timeout(limits.timeout);
    const asking = (url.protocol === 'https:' ? requestSecure : requestPlain)(
      url,
      {
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Waymark',
        },
        lookup: guardedLookup(limits.allowLoopback),
        signal,
        // A connection of its own, which no later request finds open without the check.
        agent: false,
      },
      (response) => {
        readBody(response, limits.bytes).then(
          (body) =>
            resolve(
              body === null
                ? { kind: 'too-large' }
                : { kind: 'answer', status: response.statusCode ?? 0, url, headers: response.headers, body },
            ),
          (error: Error) => fail(signal.aborted ? (signal.reason as Error) : error),
        );
      },
    );
    asking.once('error', (error) => fail(signal.aborted ? (signal.reason as Error) : error));
    asking.end();
  });
}

/** The body as text; null where it is larger than allowed, packed or unpacked. */
async function readBody(response: IncomingMessage, most: number): Promise<string | null> {
  if (Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy();
    return null;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpack(response)) {
    parts.push(part);
    size += part.length;
    if (size > most) {
      response.destroy();
      return null;
    }
  }
  if (!response.complete) throw new Error('The answer broke off.');
  return Buffer.concat(parts).toString('utf8');
}

function unpack(response: IncomingMessage): Readable {
  const packed = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const opener =
    packed === 'gzip' || packed === 'x-gzip'
      ? createGunzip()
      : packed === 'deflate'
        ? createInflate()
        : packed === 'br'
          ? createBrotliDecompress()
          : null;
  if (opener === null) return response;
  response.once('error', (error) => opener.destroy(error));
  response.once('close', () => {
    if (!response.complete) opener.destroy(new Error('The answer broke off.'));
  });
  return response.pipe(opener);
}
