import { isMember, keepsPasskeys, takesTwoSteps } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import type { AccountDoors } from './account-doors.ts';
import { pressBadge } from './badge/press-badge.tsx';
import { showBadge } from './badge/show-badge.tsx';
import { showLeave } from './leave/show-leave.tsx';
import { askForLink, showAskForLink } from './link/ask-for-link.tsx';
import { openLink, showLink } from './link/open-link.tsx';
import { keepOutside, takeOutsideAway } from './outside/change-outside.ts';
import { showOutside } from './outside/show-outside.tsx';
import { showAccount } from './own/show-account.tsx';
import { keepPasskey, newPasskeyOptions, takePasskeyAway } from './passkeys/keep-passkey.ts';
import { showPasskeys } from './passkeys/show-passkeys.tsx';
import { keepPassword, showPassword } from './password/change-password.ts';
import { prove, showProve } from './prove/prove.ts';
import { proveByLink, signInAnew } from './prove/prove-anew.ts';
import { renewCodes, showCodes } from './second-step/codes.tsx';
import { removeSecondStep } from './second-step/remove-authenticator.tsx';
import { keepSecondStep, showSecondStepSetUp } from './second-step/set-up.ts';
import { chooseLanguage, goToStart, signOut } from './session/session.tsx';
import { endSession, endSessions } from './sessions/end-session.ts';
import { passkeyOptions, showByPasskey, signInByPasskey } from './sign-in/by-passkey.tsx';
import { showSecondStep, takeSecondStep } from './sign-in/second-step.tsx';
import { showSignIn } from './sign-in/show-sign-in.tsx';
import { signIn } from './sign-in/sign-in.ts';
import { showSwitch, switchSchool } from './switch/switch-school.tsx';
import { comeBack } from './with/come-back.ts';
import { startWith } from './with/start-with.ts';

/** Acts that change how somebody signs in are asked for with a fresh proof of who is there. */
const fresh = { freshProof: true } as const;
const twoSteps = { permission: takesTwoSteps } as const;
const passkeys = { permission: keepsPasskeys } as const;

/** Pages of the door for someone signed in. */
export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/', permission: isMember, handle: goToStart },
  { method: 'get', path: '/account', permission: isMember, handle: showAccount },
  { method: 'get', path: '/account/outside', ...twoSteps, ...fresh, handle: showOutside },
  { method: 'post', path: '/account/outside', ...twoSteps, ...fresh, handle: keepOutside },
  {
    method: 'post',
    path: '/account/outside/:accountId/untie',
    ...twoSteps,
    ...fresh,
    handle: takeOutsideAway,
  },
  { method: 'get', path: '/account/passkeys', ...passkeys, ...fresh, handle: showPasskeys },
  { method: 'post', path: '/account/passkeys', ...passkeys, handle: keepPasskey },
  { method: 'post', path: '/account/passkeys/options', ...passkeys, ...fresh, handle: newPasskeyOptions },
  {
    method: 'post',
    path: '/account/passkeys/:passkeyId/remove',
    ...passkeys,
    ...fresh,
    handle: takePasskeyAway,
  },
  { method: 'get', path: '/account/password', permission: isMember, handle: showPassword },
  { method: 'post', path: '/account/password', permission: isMember, handle: keepPassword },
  { method: 'get', path: '/account/second-step', ...twoSteps, ...fresh, handle: showSecondStepSetUp },
  { method: 'post', path: '/account/second-step', ...twoSteps, handle: keepSecondStep },
  { method: 'get', path: '/account/second-step/codes', ...twoSteps, handle: showCodes },
  { method: 'post', path: '/account/second-step/codes', ...twoSteps, ...fresh, handle: renewCodes },
  { method: 'post', path: '/account/second-step/remove', ...twoSteps, ...fresh, handle: removeSecondStep },
  { method: 'post', path: '/account/sessions/:sessionId/end', permission: isMember, handle: endSession },
  { method: 'post', path: '/account/sessions/end', permission: isMember, handle: endSessions },
  { method: 'get', path: '/prove', permission: isMember, handle: showProve },
  { method: 'post', path: '/prove', permission: isMember, handle: prove },
  { method: 'post', path: '/prove/again', permission: isMember, handle: signInAnew },
  { method: 'post', path: '/prove/link', permission: isMember, handle: proveByLink },
  { method: 'get', path: '/sign-out', permission: isMember, handle: showLeave },
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
    { method: 'get', path: '/sign-in/passkey', ...anyone, handle: showByPasskey(doors) },
    { method: 'post', path: '/sign-in/passkey', ...anyone, handle: signInByPasskey(doors) },
    { method: 'post', path: '/sign-in/passkey/options', ...anyone, handle: passkeyOptions(doors) },
    { method: 'get', path: '/sign-in/second', ...anyone, handle: showSecondStep(doors) },
    { method: 'post', path: '/sign-in/second', ...anyone, handle: takeSecondStep(doors) },
    { method: 'get', path: '/sign-in/with/:provider', ...anyone, handle: startWith(doors) },
    { method: 'get', path: '/sign-in/with/:provider/back', ...anyone, handle: comeBack(doors) },
    { method: 'post', path: '/sign-out', ...anyone, handle: signOut(doors) },
  ];
}
