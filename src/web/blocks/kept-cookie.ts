import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { PageRequest } from './page-request.ts';

/**
 * What a device holds that keeps Capture for a teacher (decision 013): half of the key to what is kept there, which
 * script reads, and whose it is. The other half never leaves the device. Whoever signs in next takes the half away.
 */
const PREFIX = 'waymark-kept-';

/** So long a device keeps it after it was last opened with a network. */
const DAYS = 60;

/** Stands for the half of the key while somebody else is signed in. */
const AWAY = 'away';

type Doors = Pick<SignInDoors, 'seal' | 'publicUrl'>;

/** Whose kept notes they are: a person of a school, as a word that says nothing to anybody else. */
export function keptTag({ signIn, by }: Pick<PageRequest, 'signIn' | 'by'>): string {
  const { schoolId, personId } = by.standing;
  return signIn.seal.stamp('whose notes are kept on a device', `${schoolId} ${personId}`).slice(0, 22);
}

/** Name of the cookie by which this device keeps Capture for the viewer; undefined where it does not. */
export function findKept({ c, signIn, viewer }: PageRequest): string | undefined {
  const name = nameFor(signIn, viewer.identityId);
  return getCookie(c, name) === undefined ? undefined : name;
}

/** From now on this device keeps Capture for the viewer. */
export function keepHere(request: PageRequest): void {
  const { c, signIn, viewer } = request;
  setKept(c, signIn, { identityId: viewer.identityId, tag: keptTag(request) });
}

/** Whether a human has notes kept in this browser, as far as its cookies say. */
export function isKeptFor(c: Context, doors: Doors, identityId: string): boolean {
  return getCookie(c, nameFor(doors, identityId)) !== undefined;
}

/** It keeps nothing for them any more. Answers whether it keeps something for somebody else. */
export function forgetHere(c: Context, doors: Doors, identityId: string): boolean {
  const name = nameFor(doors, identityId);
  if (getCookie(c, name) !== undefined) deleteCookie(c, name, { path: '/' });
  return others(c, name).length > 0;
}

/** Takes everybody's half of the key away: what they kept stays, and nobody here can read it. */
export function closeKept(c: Context, doors: Doors): void {
  for (const [name, tag] of others(c, undefined)) setCookie(c, name, `${AWAY}.${tag}`, options(doors));
}

/** Somebody has signed in: what the device keeps for them can be read again, and for anybody else no more. */
export function handKept(c: Context, doors: Doors, identityId: string): void {
  const own = nameFor(doors, identityId);
  for (const [name, tag] of others(c, undefined))
    if (name === own) setKept(c, doors, { identityId, tag });
    else setCookie(c, name, `${AWAY}.${tag}`, options(doors));
}

function setKept(c: Context, doors: Doors, { identityId, tag }: { identityId: string; tag: string }): void {
  const half = doors.seal.stamp('key to what a device keeps', identityId);
  setCookie(c, nameFor(doors, identityId), `${half}.${tag}`, options(doors));
}

/** Cookies of what is kept, with whose it is; but for the one of this name. */
function others(c: Context, own: string | undefined): [name: string, tag: string][] {
  return Object.entries(getCookie(c)).flatMap(([name, value]) => {
    if (!name.startsWith(PREFIX) || name === own || !/^[\w-]+$/.test(name)) return [];
    return [[name, /\.([\w-]{22})$/.exec(value)?.[1] ?? '']];
  });
}

function nameFor({ seal }: Doors, identityId: string): string {
  return PREFIX + seal.stamp('name of what a device keeps', identityId).slice(0, 12);
}

/** Script reads it: without a network nobody else hands the key out. */
function options({ publicUrl }: Doors) {
  return {
    path: '/',
    sameSite: 'Strict',
    secure: publicUrl.startsWith('https://'),
    maxAge: DAYS * 24 * 3600,
  } as const;
}
