import { isMember } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import type { AccountDoors } from './account-doors.ts';
import { pressBadge } from './badge/press-badge.tsx';
import { showBadge } from './badge/show-badge.tsx';
import { askForLink, showAskForLink } from './link/ask-for-link.tsx';
import { openLink, showLink } from './link/open-link.tsx';
import { chooseLanguage, goToStart, signOut } from './session/session.tsx';
import { showSignIn } from './sign-in/show-sign-in.tsx';
import { signIn } from './sign-in/sign-in.ts';
import { showSwitch, switchSchool } from './switch/switch-school.tsx';
import { comeBack } from './with/come-back.ts';
import { startWith } from './with/start-with.ts';

/** Pages of the door for someone signed in. */
export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/', permission: isMember, handle: goToStart },
  { method: 'get', path: '/switch', permission: isMember, handle: showSwitch },
  { method: 'post', path: '/switch', permission: isMember, handle: switchSchool },
];

/** Pages of the door for anybody. */
export function openAccountRoutes(doors: AccountDoors): readonly OpenRoute[] {
  const anyone = { permission: 'anyone', why: 'nobody is known before they sign in' } as const;
  const badge = {
    permission: 'anyone',
    why: 'the badge is the key, and opens a student’s own pages',
  } as const;
  return [
    { method: 'get', path: '/badge/:school/:token', ...badge, handle: showBadge(doors) },
    { method: 'post', path: '/badge/:school/:token', ...badge, handle: pressBadge(doors) },
    { method: 'post', path: '/language', ...anyone, handle: chooseLanguage },
    { method: 'get', path: '/sign-in', ...anyone, handle: showSignIn(doors) },
    { method: 'post', path: '/sign-in', ...anyone, handle: signIn(doors) },
    { method: 'get', path: '/sign-in/link', ...anyone, handle: showAskForLink },
    { method: 'post', path: '/sign-in/link', ...anyone, handle: askForLink(doors) },
    { method: 'get', path: '/sign-in/link/:token', ...anyone, handle: showLink },
    { method: 'post', path: '/sign-in/link/:token', ...anyone, handle: openLink(doors) },
    { method: 'get', path: '/sign-in/with/:provider', ...anyone, handle: startWith(doors) },
    { method: 'get', path: '/sign-in/with/:provider/back', ...anyone, handle: comeBack(doors) },
    { method: 'post', path: '/sign-out', ...anyone, handle: signOut(doors) },
  ];
}
