/**
 * Calls `onChange` whenever the server says at `address` that something has changed, and once when the page is looked
 * at again after a while in the background: a page that nobody sees listens to nothing. The function it gives ends it.
 */
export function hearChanges(address: string, onChange: () => void): () => void {
  let source: EventSource | undefined;
  const listen = () => {
    source?.close();
    source = undefined;
    if (document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('changed', onChange);
  };
  const look = () => {
    listen();
    if (!document.hidden) onChange();
  };
  listen();
  document.addEventListener('visibilitychange', look);
  return () => {
    source?.close();
    document.removeEventListener('visibilitychange', look);
  };
}
