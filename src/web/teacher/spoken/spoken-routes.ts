import { isStaff, teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actSpeak } from './act-speak.ts';
import { showSound } from './show-sound.ts';
import { showSpeaking } from './speak-page.tsx';

/** Feedback that is spoken, and hearing it. */
export const spokenRoutes: readonly Route[] = [
  { method: 'get', path: '/classes/:classId/spoken/:studentId', permission: teaches, handle: showSpeaking },
  {
    method: 'post',
    path: '/classes/:classId/spoken/:studentId',
    permission: teaches,
    streamsBody: true,
    handle: actSpeak,
  },
  { method: 'get', path: '/spoken/:spokenId/sound', permission: isStaff, handle: showSound },
];
