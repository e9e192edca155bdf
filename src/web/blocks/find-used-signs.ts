/**
 * The ids of the drawings that a piece of HTML points at, so that a page carries these and no others.
 * Text that people typed is escaped before it comes here and cannot look like a `<use>`.
 */
export function findUsedSigns(html: string): string[] {
  const found = new Set<string>();
  // A Map has hundreds: stepping from one to the next is several times faster than a pattern.
  for (let at = html.indexOf(START); at >= 0; at = html.indexOf(START, at)) {
    at += START.length;
    found.add(html.slice(at, html.indexOf('"', at)));
  }
  return [...found];
}

const START = '<use href="#';
