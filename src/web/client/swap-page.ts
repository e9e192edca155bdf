const parser = new DOMParser();

/** A whole page of ours as the server rendered it. */
export function readPage(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/**
 * Puts another page of ours in the place of this one: title, drawings, main and what stands after it. The
 * masthead stays, and the live region keeps its place so that what is said in it is heard.
 */
export function swapPage(page: Document): void {
  document.title = page.title;
  replaceAll('body > svg', page);
  replaceAll('main', page);
  replaceAll('body > .levels-bar', page);
}

/** Says in the live region what the other page says in its own. */
export function swapToasts(page: Document): void {
  const toasts = page.querySelector('#toasts');
  if (toasts) document.querySelector('#toasts')?.replaceChildren(...toasts.children);
}

/** Puts one part of another page in the place of ours. */
export function replaceAll(selector: string, page: Document): void {
  const theirs = page.querySelector(selector);
  if (theirs) document.querySelector(selector)?.replaceWith(theirs);
}
