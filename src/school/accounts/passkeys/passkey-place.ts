/** Where passkeys hold: the host, and the origin a browser must have been at. */
export interface PasskeyPlace {
  readonly host: string;
  readonly origin: string;
}

/** The place of an address. A number is no host to a browser: passkeys need a name, such as localhost. */
export function passkeyPlace(publicUrl: string): PasskeyPlace | undefined {
  const { hostname, origin } = new URL(publicUrl);
  return /^[\d.]+$|^\[/.test(hostname) ? undefined : { host: hostname, origin };
}
