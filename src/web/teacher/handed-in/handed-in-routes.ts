import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actLook, actLookAgain } from './act-look.ts';
import { showHandedIn } from './show-handed-in.tsx';

/** What students handed in of their own, sorted by path. */
export const handedInRoutes: readonly Route[] = [
  { method: 'get', path: '/classes/:classId/handed-in', permission: teaches, handle: showHandedIn },
  {
    method: 'post',
    path: '/classes/:classId/handed-in/:artefactId/again',
    permission: teaches,
    handle: actLookAgain,
  },
  {
    method: 'post',
    path: '/classes/:classId/handed-in/:artefactId/looked',
    permission: teaches,
    handle: actLook,
  },
];
