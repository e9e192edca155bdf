import { isFamily } from '#core/policy/doors.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import type { FamilyDoors } from './family-doors.ts';
import { replySignedIn } from './home/reply-signed-in.ts';
import { showHome } from './home/show-home.tsx';
import { chooseByLink } from './letter/choose-by-link.ts';
import { sendReply } from './letter/send-reply.tsx';
import { showLetter } from './letter/show-letter.tsx';
import { showStop } from './letter/show-stop.tsx';
import { showRecord } from './record/show-record.tsx';

/** Every page of a guardian who is signed in, sorted by path. */
export const familyRoutes: readonly Route[] = [
  { method: 'get', path: '/family', permission: isFamily, handle: showHome },
  { method: 'get', path: '/family/students/:studentId', permission: isFamily, handle: showRecord },
  {
    method: 'post',
    path: '/family/students/:studentId/replies',
    permission: isFamily,
    handle: replySignedIn,
  },
];

/** What a read link opens, without a session. */
export function openFamilyRoutes(doors: FamilyDoors): readonly OpenRoute[] {
  const link = {
    permission: 'anyone',
    why: 'the secret in the link is the key, and guardianship is asked at each use',
  } as const;
  return [
    { method: 'get', path: '/r/:school/:token', ...link, handle: showLetter },
    { method: 'post', path: '/r/:school/:token/messages', ...link, handle: chooseByLink },
    { method: 'post', path: '/r/:school/:token/replies', ...link, handle: sendReply(doors) },
    { method: 'get', path: '/r/:school/:token/stop', ...link, handle: showStop },
  ];
}
