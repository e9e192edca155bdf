/** What an address of a CASE server leads to. */
export type Destination =
  /** One framework with everything in it */
  | { kind: 'package'; base: string; identifier: string }
  /** Every framework of a server */
  | { kind: 'list'; base: string }
  /** A server of which only the name is known: the places where CASE stands by its standard, the newer first */
  | { kind: 'server'; bases: readonly string[] }
  /** Something else, which may itself be a package */
  | { kind: 'page'; url: string };

const standardPlace = /^(.*\/ims\/case\/v1p[01])(\/.*)?$/;
const ownPlace = /^(.*?)(\/CF(?:Documents|Packages)\b.*)$/;

/** Reads an address as somebody pastes it; null where it is none of a web server. */
export function readAddress(written: string): Destination | null {
  if (!URL.canParse(written.trim())) return null;
  const url = new URL(written.trim());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  const found = standardPlace.exec(url.pathname) ?? ownPlace.exec(url.pathname);
  if (found) {
    const base = `${url.origin}${found[1] ?? ''}`;
    const rest = (found[2] ?? '').replace(/\/+$/, '');
    const [, one] = /^\/CF(?:Documents|Packages)\/([^/]+)$/.exec(rest) ?? [];
    if (one !== undefined) return { kind: 'package', base, identifier: decodeURIComponent(one) };
    if (rest === '' || rest === '/CFDocuments' || rest === '/CFPackages') return { kind: 'list', base };
    return { kind: 'page', url: url.href };
  }
  if (url.pathname === '/' && url.search === '') {
    return { kind: 'server', bases: [`${url.origin}/ims/case/v1p1`, `${url.origin}/ims/case/v1p0`] };
  }
  return { kind: 'page', url: url.href };
}
