const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it must come from a page of ours. Browsers say so in
 * `Sec-Fetch-Site`; those that do not (plain HTTP in a local network) send `Origin`. Neither means no.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin !== null && (origin === new URL(publicUrl).origin || origin === new URL(request.url).origin);
}
