/** Ed25519, ECDSA and RSA, each with SHA-256: what devices of schools have (COSE numbers). */
export const algorithms = [-8, -7, -257];

/** The library is large and asked for seldom: it is read when somebody first uses a passkey. */
export function loadWebauthn() {
  return import('@simplewebauthn/server');
}
