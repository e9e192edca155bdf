import type { PageRequest } from './page-request.ts';

/** The way to another of one's schools; nothing for somebody with one. */
export function SwitchLink({ request }: { readonly request: PageRequest }) {
  if (request.viewer.memberships.length < 2) return null;
  return <a href="/switch">{request.speech.t('frame.switch-school')}</a>;
}
