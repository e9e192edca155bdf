import { getCookie } from 'hono/cookie';
import { isStaff } from '#core/policy/doors.ts';
import type { PageRequest } from './page-request.ts';

/** In which cookie a device says that the keys which work everywhere are off. */
export const KEYS_COOKIE = 'waymark-keys';

/** Whether the keys that work everywhere are off on this device (WCAG 2.1.4). */
export function keysAreOff({ c }: Pick<PageRequest, 'c'>): boolean {
  return getCookie(c, KEYS_COOKIE) === 'off';
}

/** The ways to a student by name and to the keys of a page, in the menu; nothing for who is no staff. */
export function KeysLink({
  request,
  at,
}: {
  readonly request: PageRequest;
  readonly at?: string | undefined;
}) {
  const { speech, standing } = request;
  if (!isStaff(standing)) return null;
  return (
    <>
      <a class="to-search" href="/search">
        {speech.t('search.label')}
      </a>
      <a
        href={at === undefined ? '/keys' : `/keys?at=${at}`}
        data-keys={keysAreOff(request) ? 'off' : 'on'}
        aria-keyshortcuts="?"
      >
        {speech.t('keys.link')}
      </a>
    </>
  );
}
