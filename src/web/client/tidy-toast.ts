/**
 * A toast that came with the page: puts its words in anew, since a live region is only heard when it changes, and
 * takes the request for it out of the address, so that reloading or sharing the page does not repeat it.
 */
export function tidyToast(toast: Element): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('done')) return;
  const words = toast.querySelector('span');
  words?.replaceWith(words.cloneNode(true));
  address.searchParams.delete('done');
  address.searchParams.delete('undo');
  history.replaceState(history.state, '', address);
}
