/** The address of the further page that a `Link` header names (RFC 8288), made whole; null where it names none. */
export function readLink(header: string | string[] | undefined, from: URL): string | null {
  const links = Array.isArray(header) ? header.join(',') : (header ?? '');
  for (const [, target = '', parameters = ''] of links.matchAll(/<([^>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s]*))/i.exec(parameters);
    const words = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    if (words.includes('next') && URL.canParse(target, from)) return new URL(target, from).href;
  }
  return null;
}
