/** Names the browser that was asked to sign with a passkey. */
export const CHALLENGE_COOKIE = { name: 'waymark-passkey', path: '/' };
