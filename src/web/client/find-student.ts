/** So long after the last letter the list is asked for, in milliseconds. */
const PAUSE = 150;

const known = new WeakSet<HTMLInputElement>();

/**
 * A box that offers students as one types (the ARIA combobox with a list): arrows go through the list, Enter opens the
 * one that is chosen, else the first; Escape puts the list away. Without an answer the form goes on by itself.
 */
export function offerStudents(box: HTMLInputElement): void {
  if (known.has(box)) return;
  known.add(box);
  const list = document.createElement('ul');
  list.id = 'found';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.ariaLabel ?? '');
  box.after(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  let asked: AbortController | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the list answers to; none while it answers to something typed before */
  let answered: string | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>('[data-href]')];
  const chosen = () => list.querySelector<HTMLElement>('[aria-selected="true"]');
  const open = (option: HTMLElement | null | undefined) => {
    if (option?.dataset.href) location.assign(option.dataset.href);
  };
  const choose = (option: HTMLElement | undefined) => {
    chosen()?.removeAttribute('aria-selected');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };
  const show = (isShown: boolean) => {
    list.hidden = !isShown;
    box.setAttribute('aria-expanded', String(isShown));
    if (!isShown) choose(undefined);
  };
  const ask = async (typed: string) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const answer = await fetch(`/search?q=${encodeURIComponent(typed)}`, {
      headers: { 'x-fragment': '1' },
      signal,
    }).catch(() => undefined);
    const html = answer?.ok && !answer.redirected ? await answer.text() : undefined;
    if (html === undefined || box.value !== typed) return;
    list.innerHTML = html;
    answered = typed;
    choose(undefined);
    show(document.activeElement === box);
  };

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    answered = undefined;
    const { value } = box;
    if (value.trim() === '') show(false);
    else waiting = setTimeout(() => void ask(value), PAUSE);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(chosen() as HTMLElement);
    if (event.key === 'Escape' && !list.hidden) {
      // What is still on its way must not open it again.
      clearTimeout(waiting);
      asked?.abort();
      show(false);
    } else if (event.key === 'ArrowDown' && answered !== undefined) {
      show(true);
      choose(all[(at + 1) % all.length]);
    } else if (event.key === 'ArrowUp' && !list.hidden) choose(all.at(at <= 0 ? -1 : at - 1));
    else if (event.key === 'Enter' && answered === box.value && all.length > 0) open(chosen() ?? all[0]);
    else return;
    event.preventDefault();
  });
  // Before the box loses the focus, so that the list is still there.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) =>
    open((target as Element).closest<HTMLElement>('[data-href]')),
  );
  box.addEventListener('blur', () => show(false));
}
