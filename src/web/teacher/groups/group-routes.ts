import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actChangeGroup } from './act-change-group.ts';
import { actEndGroup } from './act-end-group.ts';
import { actMakeGroups } from './act-make-groups.ts';
import { actUndoGroup } from './act-undo-group.ts';
import { showChangeGroup } from './show-change-group.tsx';
import { showGroups } from './show-groups.tsx';
import { showNames } from './show-names.tsx';
import { showNewGroup } from './show-new-group.tsx';

/** The groups of a class: made from a selection of its Map, changed, ended. */
export const groupRoutes: readonly Route[] = [
  { method: 'get', path: '/classes/:classId/groups', permission: teaches, handle: showGroups },
  { method: 'post', path: '/classes/:classId/groups', permission: teaches, handle: actMakeGroups },
  { method: 'get', path: '/classes/:classId/groups/names', permission: teaches, handle: showNames },
  { method: 'get', path: '/classes/:classId/groups/new', permission: teaches, handle: showNewGroup },
  {
    method: 'post',
    path: '/classes/:classId/groups/undo/:writeId',
    permission: teaches,
    handle: actUndoGroup,
  },
  { method: 'get', path: '/classes/:classId/groups/:groupId', permission: teaches, handle: showChangeGroup },
  { method: 'post', path: '/classes/:classId/groups/:groupId', permission: teaches, handle: actChangeGroup },
  { method: 'post', path: '/classes/:classId/groups/:groupId/end', permission: teaches, handle: actEndGroup },
];
