import { runsOffice } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actSaveSettings, actUndoSettings } from './act-on-settings.ts';
import { showSettings } from './show-settings.tsx';

/** What the school says of check-ins; none of what students say. */
export const checkInRoutes: readonly Route[] = [
  { method: 'get', path: '/school/check-in', permission: runsOffice, freshProof: true, handle: showSettings },
  {
    method: 'post',
    path: '/school/check-in',
    permission: runsOffice,
    freshProof: true,
    handle: actSaveSettings,
  },
  {
    method: 'post',
    path: '/school/check-in/undo/:settingId',
    permission: runsOffice,
    freshProof: true,
    handle: actUndoSettings,
  },
];
