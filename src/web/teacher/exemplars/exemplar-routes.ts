import { isStaff } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAddExemplar, actRestoreExemplar, actRetireExemplar } from './act-exemplar.ts';
import { showNewExemplar } from './exemplar-page.tsx';
import { showExemplarFile } from './show-exemplar-file.ts';

/** What work at each level looks like. */
export const exemplarRoutes: readonly Route[] = [
  { method: 'get', path: '/exemplars/:exemplarId/file', permission: isStaff, handle: showExemplarFile },
  { method: 'post', path: '/exemplars/:exemplarId/restore', permission: isStaff, handle: actRestoreExemplar },
  { method: 'post', path: '/exemplars/:exemplarId/retire', permission: isStaff, handle: actRetireExemplar },
  {
    method: 'post',
    path: '/goals/:goalId/exemplars',
    permission: isStaff,
    streamsBody: true,
    handle: actAddExemplar,
  },
  { method: 'get', path: '/goals/:goalId/exemplars/new', permission: isStaff, handle: showNewExemplar },
];
