import { isStaff, teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAdd } from './act-add.ts';
import { actBringBack, actTakeAway, actUndoAdding } from './act-end.ts';
import { showAdding } from './add-page.tsx';
import { showFile } from './show-file.ts';

/** What students made, beside the evidence of it. */
export const artefactRoutes: readonly Route[] = [
  { method: 'get', path: '/artefacts/:artefactId/file', permission: isStaff, handle: showFile },
  { method: 'post', path: '/artefacts/:artefactId/bring-back', permission: teaches, handle: actBringBack },
  { method: 'post', path: '/artefacts/:artefactId/take-away', permission: teaches, handle: actTakeAway },
  { method: 'post', path: '/artefacts/added/:writeId/undo', permission: teaches, handle: actUndoAdding },
  {
    method: 'get',
    path: '/classes/:classId/evaluate/:taskId/:studentId/artefacts',
    permission: teaches,
    handle: showAdding,
  },
  {
    method: 'post',
    path: '/classes/:classId/evaluate/:taskId/:studentId/artefacts',
    permission: teaches,
    streamsBody: true,
    handle: actAdd,
  },
];
