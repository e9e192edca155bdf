import { isStaff } from '#core/policy/doors.ts';
import type { PageRequest } from './page-request.ts';

/**
 * The box in the masthead that finds a student: a plain form, so that it works without script; with script a list comes
 * as one types. Nothing for who is no staff.
 */
export function FindStudent({ request }: { readonly request: PageRequest }) {
  const { speech, standing } = request;
  if (!isStaff(standing)) return null;
  const label = speech.t('search.label');
  return (
    <form method="get" action="/search" role="search" aria-label={label} class="find">
      <input
        class="input"
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        autocomplete="off"
        maxlength={100}
        data-find
      />
    </form>
  );
}
