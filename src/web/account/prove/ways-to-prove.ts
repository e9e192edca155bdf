import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { OwnSignIn } from '#school/accounts/load-own-sign-in.ts';

/** In which ways a page asks who is there. */
export interface WaysToProve {
  readonly code: boolean;
  readonly password: boolean;
  readonly passkey: boolean;
  readonly link: boolean;
}

/**
 * What somebody can prove themselves by, once more: a code or a passkey where there is one, and only else the
 * password; a link to their mailbox for those whom a mailbox let in.
 */
export function waysToProve({
  own,
  viewer,
  hasPlace,
}: {
  own: OwnSignIn;
  viewer: Pick<Viewer, 'familyOnly' | 'openedBy'>;
  hasPlace: boolean;
}): WaysToProve {
  const { familyOnly } = viewer;
  const passkey = hasPlace && (familyOnly ? own.familyPasskeys + own.passkeys : own.passkeys) > 0;
  const code = !familyOnly && own.authenticatorSince !== undefined;
  return {
    code,
    passkey,
    password: !familyOnly && own.hasPassword && !code && !passkey,
    link: familyOnly && own.email !== undefined,
  };
}
