import { isFamily } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import { showFile } from './artefacts/show-file.ts';
import type { InvitationDoors } from './family-doors.ts';
import { replySignedIn } from './home/reply-signed-in.ts';
import { showHome } from './home/show-home.tsx';
import { giveAddress, showComeBack } from './invitation/come-back.tsx';
import { pressConfirmAddress, showConfirmAddress } from './invitation/confirm-address.tsx';
import { pressInvitation } from './invitation/press-invitation.ts';
import { showInvitation } from './invitation/show-invitation.tsx';
import { showTypeCode, typeCode } from './invitation/type-code.tsx';
import { chooseByLink } from './letter/choose-by-link.ts';
import { sendReply } from './letter/send-reply.tsx';
import { showLetter } from './letter/show-letter.tsx';
import { showStop } from './letter/show-stop.tsx';
import { showLooks } from './looks/show-looks.tsx';
import { showPlan } from './plan/show-plan.tsx';
import { showRecord } from './record/show-record.tsx';

/** Every page of a guardian who is signed in, sorted by path. */
export const familyRoutes: readonly Route[] = [
  { method: 'get', path: '/family', permission: isFamily, handle: showHome },
  { method: 'get', path: '/family/come-back', permission: isFamily, handle: showComeBack },
  { method: 'post', path: '/family/come-back', permission: isFamily, freshProof: true, handle: giveAddress },
  { method: 'get', path: '/family/students/:studentId', permission: isFamily, handle: showRecord },
  {
    method: 'get',
    path: '/family/students/:studentId/artefacts/:artefactId/file',
    permission: isFamily,
    handle: showFile,
  },
  {
    method: 'get',
    path: '/family/students/:studentId/looks',
    permission: isFamily,
    handle: showLooks,
  },
  {
    method: 'post',
    path: '/family/students/:studentId/replies',
    permission: isFamily,
    handle: replySignedIn,
  },
  {
    method: 'get',
    path: '/family/students/:studentId/units/:unitId',
    permission: isFamily,
    handle: showPlan,
  },
];

/** What a read link, an invitation and a mail about an address open, without a session. */
export function openFamilyRoutes(doors: InvitationDoors): readonly OpenRoute[] {
  const link = {
    permission: 'anyone',
    why: 'the secret in the link is the key, and guardianship is asked at each use',
  } as const;
  const letter = {
    permission: 'anyone',
    why: 'the letter in hand is the key, and guardianship is asked at each use',
  } as const;
  const mailbox = { permission: 'anyone', why: 'the secret in the mail is the key' } as const;
  return [
    { method: 'get', path: '/family/address/:token', ...mailbox, handle: showConfirmAddress },
    { method: 'post', path: '/family/address/:token', ...mailbox, handle: pressConfirmAddress(doors) },
    { method: 'get', path: '/invitation', ...letter, handle: showTypeCode },
    { method: 'post', path: '/invitation', ...letter, handle: typeCode(doors) },
    { method: 'get', path: '/invitation/:school/:token', ...letter, handle: showInvitation(doors) },
    { method: 'post', path: '/invitation/:school/:token', ...letter, handle: pressInvitation(doors) },
    { method: 'get', path: '/r/:school/:token', ...link, handle: showLetter },
    { method: 'post', path: '/r/:school/:token/messages', ...link, handle: chooseByLink },
    { method: 'post', path: '/r/:school/:token/replies', ...link, handle: sendReply(doors) },
    { method: 'get', path: '/r/:school/:token/stop', ...link, handle: showStop },
  ];
}
