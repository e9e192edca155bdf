import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const text = z.string().max(16_000);
const id = z.string().min(1).max(1_400);

/** What a browser says after it has signed with a passkey. */
const signed = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullish().transform((handle) => handle ?? undefined),
  }),
});

/** What a browser says after it has made one. */
const made = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});

/** Reads the field in which the script puts the answer; undefined where it holds something else. */
export function readSigned(field: string): AuthenticationResponseJSON | undefined {
  return signed.safeParse(parse(field)).data as AuthenticationResponseJSON | undefined;
}

/** The same for a new passkey. */
export function readMade(field: string): RegistrationResponseJSON | undefined {
  return made.safeParse(parse(field)).data as RegistrationResponseJSON | undefined;
}

function parse(field: string): unknown {
  try {
    return JSON.parse(field);
  } catch {
    return undefined;
  }
}
