import { Secret, TOTP } from 'otpauth';
import type { Seal } from '#platform/seals/open-seal.ts';

/** Seconds one code is shown. */
const PERIOD = 30;
/** A clock may be one step off, before or behind. */
const WINDOW = 1;

/** A new secret of 160 random bits, in the letters that people can type (base32). */
export function makeAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app reads from the square: whose secret it is, and for which place. */
export function authenticatorUri({
  secret,
  label,
  issuer,
}: {
  secret: string;
  label: string;
  issuer: string;
}): string {
  return authenticator(secret, { label, issuer }).toString();
}

/** The step of 30 seconds to which a code belongs, counted since 1970; undefined for a wrong code. */
export function stepOfCode(secret: string, { code, now }: { code: string; now: Date }): number | undefined {
  const off = authenticator(secret).validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: WINDOW,
  });
  return off === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + off;
}

function authenticator(secret: string, named: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({
    ...named,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });
}

/** A secret as the database keeps it: useless without the key, and for anybody else's sign-in. */
export function sealSecret(
  seal: Seal,
  { identityId, secret }: { identityId: string; secret: string },
): string {
  return seal.close(`authenticator ${identityId}`, secret);
}

/** The secret again; undefined where it was sealed by another key, such as a restored database's. */
export function unsealSecret(
  seal: Seal,
  { identityId, sealed }: { identityId: string; sealed: string },
): string | undefined {
  return seal.open(`authenticator ${identityId}`, sealed);
}
