/**
 * The keys that work on every page: `/` goes to the box that finds a student, `?` says the keys of the page. Never while
 * one is typing, never where the page has used the key itself, and not where they are switched off.
 */
export function hearKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const help = document.querySelector<HTMLAnchorElement>('[data-keys="on"]');
    if (!help || isTyping(event.target) || document.querySelector('dialog:modal')) return;
    if (event.key === '/') goToBox();
    else if (event.key === '?') void showKeys(help.href);
    else return;
    event.preventDefault();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && 'find' in target.dataset)
      void import('./find-student.ts').then(({ offerStudents }) => offerStudents(target));
  });
}

/** In a field that takes letters, or chooses by them. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|reset)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Where there is no room for the box, the page that has one. */
function goToBox(): void {
  const box = document.querySelector<HTMLInputElement>('[data-find]');
  if (box?.checkVisibility()) box.focus();
  else location.assign('/search');
}

async function showKeys(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { 'x-fragment': '1' } }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return location.assign(address);
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog stack';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  dialog.innerHTML = await answer.text();
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
