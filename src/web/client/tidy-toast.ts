/**
 * A toast that came with the page: says its words again, since a live region is only heard when it changes, and
 * takes the request for it out of the address, so that reloading or sharing the page does not repeat it.
 */
export function tidyToast(toast: Element): void {
  const words = toast.querySelector('span');
  if (words) words.textContent = words.textContent;
  const address = new URL(location.href);
  if (!address.searchParams.has('done')) return;
  address.searchParams.delete('done');
  address.searchParams.delete('undo');
  history.replaceState(history.state, '', address);
}
