/**
 * The ids of the drawings that a piece of HTML points at, so that a page carries these and no others.
 * Text that people typed is escaped before it comes here and cannot look like a `<use>`.
 */
export function findUsedSigns(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(/<use href="#([a-z0-9-]+)"/g), (match) => match[1] ?? ''))];
}
