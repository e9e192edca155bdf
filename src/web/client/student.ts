import { readAloud } from './read-aloud.ts';
import { tidyToast } from './tidy-toast.ts';

// A student's pages work without script. These lines cost less than the library of the staff's pages.
for (const toast of document.querySelectorAll('.toast')) tidyToast(toast);
for (const line of document.querySelectorAll<HTMLElement>('[data-read-aloud]')) readAloud(line);
for (const select of document.querySelectorAll<HTMLSelectElement>('[data-controller="submit-on-change"]')) {
  const button = select.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (button) button.hidden = true;
}
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset.controller === 'submit-on-change')
    target.form?.requestSubmit();
});
// Where the student has switched it on, this device keeps what they write until it is sent.
if (document.cookie.includes('waymark-kept-'))
  void import('./writings.ts').then(({ keepWritings }) => keepWritings());
