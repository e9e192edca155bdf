import { isMember } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import type { AccountDoors } from './account-doors.ts';
import { askForLink, showAskForLink } from './link/ask-for-link.tsx';
import { openLink, showLink } from './link/open-link.tsx';
import { chooseLanguage, goToStart, signOut } from './session/session.tsx';
import { showSignIn } from './sign-in/show-sign-in.tsx';
import { signIn } from './sign-in/sign-in.ts';
import { showSwitch, switchSchool } from './switch/switch-school.tsx';

/** Pages of the door for someone signed in. */
export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/', permission: isMember, handle: goToStart },
  { method: 'get', path: '/switch', permission: isMember, handle: showSwitch },
  { method: 'post', path: '/switch', permission: isMember, handle: switchSchool },
];

/** Pages of the door for anybody. */
export function openAccountRoutes(doors: AccountDoors): readonly OpenRoute[] {
  const anyone = { permission: 'anyone', why: 'nobody is known before they sign in' } as const;
  return [
    { method: 'post', path: '/language', ...anyone, handle: chooseLanguage },
    { method: 'get', path: '/sign-in', ...anyone, handle: showSignIn },
    { method: 'post', path: '/sign-in', ...anyone, handle: signIn(doors) },
    { method: 'get', path: '/sign-in/link', ...anyone, handle: showAskForLink },
    { method: 'post', path: '/sign-in/link', ...anyone, handle: askForLink(doors) },
    { method: 'get', path: '/sign-in/link/:token', ...anyone, handle: showLink },
    { method: 'post', path: '/sign-in/link/:token', ...anyone, handle: openLink(doors) },
    { method: 'post', path: '/sign-out', ...anyone, handle: signOut(doors) },
  ];
}
