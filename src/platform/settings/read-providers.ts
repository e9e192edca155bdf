import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { WrongSetting } from './settings.ts';

/** Somebody outside who says who a person is, by OpenID Connect. */
export interface SignInProvider {
  /** Part of our addresses, such as google */
  readonly id: string;
  /** What people call it, such as Google */
  readonly name: string;
  readonly kind: 'google' | 'microsoft' | 'classlink' | 'clever' | 'other';
  /** Address of the issuer; it names an account together with the subject */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that says of which organisation an account is, and the only one that may come in */
  readonly pin: { readonly claim: string; readonly value: string } | undefined;
  /** Whether students may sign in by it */
  readonly students: boolean;
  /** The addresses come from the school's own roster: good though the issuer does not call them verified */
  readonly addressesOfSchool: boolean;
}

const words = z.string().trim().min(1).max(400);
const common = {
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, 'must be 2 to 40 of a–z, 0–9 and -'),
  name: words.max(40),
  clientId: words,
  clientSecret: words,
  students: z.boolean().default(false),
  allowHttp: z.boolean().default(false),
};
const domain = z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'must be a domain such as school.example');
const rostered = { ...common, tenant: words.optional(), addressesOfSchool: z.boolean().default(false) };

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('google'),
    ...common,
    issuer: z.url().optional(),
    hostedDomain: domain.optional(),
  }),
  z.strictObject({ kind: z.literal('microsoft'), ...common, issuer: z.url().optional(), tenant: z.guid() }),
  z.strictObject({
    kind: z.literal('classlink'),
    ...rostered,
    issuer: z.url().optional(),
    tenantClaim: words.optional(),
  }),
  z.strictObject({ kind: z.literal('clever'), ...rostered, issuer: z.url().optional() }),
  z.strictObject({ kind: z.literal('other'), ...rostered, issuer: z.url(), tenantClaim: words.optional() }),
]);
type Entry = z.output<typeof entry>;

const ISSUERS = {
  google: 'https://accounts.google.com',
  classlink: 'https://launchpad.classlink.com',
  clever: 'https://clever.com',
} as const;

/**
 * Reads the file that OIDC_PROVIDERS_FILE names; none without one. Throws WrongSetting where others may read it (it
 * holds secrets), or it is not a list of providers.
 */
export function readProviders(file: string | undefined): readonly SignInProvider[] {
  if (!file) return [];
  const read = z.array(entry).safeParse(parse(readPrivately(file), file));
  if (!read.success) {
    const [{ path, message } = { path: [], message: '' }] = read.error.issues;
    throw wrong(file, `is not a list of sign-in providers: at ${path.join('.') || 'its start'}: ${message}`);
  }
  const providers = read.data.map((each) => toProvider(each, file));
  const twice = providers.find(({ id }, index) => providers.findIndex((each) => each.id === id) < index);
  if (twice) throw wrong(file, `names “${twice.id}” twice. Give each provider an id of its own.`);
  return providers;
}

function readPrivately(file: string): string {
  try {
    const mode = statSync(file).mode & 0o777;
    // Windows keeps other rights, and always answers as if everybody might read.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw wrong(
        file,
        `holds secrets and others may open it (mode ${mode.toString(8).padStart(4, '0')}). Run: chmod 600 ${file}`,
      );
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    throw wrong(file, `cannot be read (${(error as Error).message}).`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the file, and with it perhaps a secret.
    throw wrong(file, 'is not JSON. Look for a comma or a quotation mark that is not there.');
  }
}

function toProvider(each: Entry, file: string): SignInProvider {
  const { id, name, kind, clientId, clientSecret, students } = each;
  const issuer = issuerOf(each);
  if (!mayUse(issuer, each.allowHttp))
    throw wrong(
      file,
      `gives “${id}” the issuer ${issuer}. Use https://; for a test issuer on another machine, set "allowHttp": true.`,
    );
  const pin = pinOf(each, file);
  const addressesOfSchool = 'addressesOfSchool' in each && each.addressesOfSchool;
  if (addressesOfSchool && !pin)
    throw wrong(
      file,
      `trusts the addresses of “${id}”, which is only safe for one tenant. Set "tenant" too.`,
    );
  return { id, name, kind, issuer, clientId, clientSecret, pin, students, addressesOfSchool };
}

function issuerOf(each: Entry): string {
  if (each.issuer) return each.issuer;
  if (each.kind === 'microsoft') return `https://login.microsoftonline.com/${each.tenant}/v2.0`;
  return each.kind === 'other' ? '' : ISSUERS[each.kind];
}

/** Without TLS only on this machine, or where somebody has said so. */
function mayUse(issuer: string, allowHttp: boolean): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || allowHttp || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function pinOf(each: Entry, file: string): SignInProvider['pin'] {
  switch (each.kind) {
    case 'google':
      return each.hostedDomain ? { claim: 'hd', value: each.hostedDomain } : undefined;
    case 'microsoft':
      return { claim: 'tid', value: each.tenant.toLowerCase() };
    case 'clever':
      return each.tenant ? { claim: 'district', value: each.tenant } : undefined;
    default:
      if (each.tenant === undefined) return undefined;
      if (!each.tenantClaim)
        throw wrong(file, `pins “${each.id}” to a tenant. Say in "tenantClaim" which claim holds it.`);
      return { claim: each.tenantClaim, value: each.tenant };
  }
}

function wrong(file: string, words_: string): WrongSetting {
  return new WrongSetting(`OIDC_PROVIDERS_FILE: ${file} ${words_}`);
}
