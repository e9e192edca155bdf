import { leads } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actLeave, actStay } from './act-leave.ts';
import { actMake } from './act-make.ts';
import { actTakeIn } from './act-take-in.ts';
import { actUpload } from './act-upload.ts';
import { actDrop, actEndTrust, actTrust } from './act-upload-key.ts';
import { actWithdraw } from './act-withdraw.ts';
import { showLeave } from './leave-page.tsx';
import { showMake } from './make-page.tsx';
import { showTransfers } from './show-transfers.tsx';
import { showUpload } from './show-upload.tsx';

const fresh = { permission: leads, freshProof: true } as const;

/** Pages and acts about records that go from school to school, and students who leave. */
export const transferRoutes: readonly Route[] = [
  { method: 'post', path: '/people/departures/:departureId/undo', permission: leads, handle: actStay },
  { method: 'get', path: '/people/transfers', permission: leads, handle: showTransfers },
  { method: 'post', path: '/people/transfers', permission: leads, streamsBody: true, handle: actUpload },
  { method: 'post', path: '/people/transfers/keys/:keyId/end', ...fresh, handle: actEndTrust },
  { method: 'get', path: '/people/transfers/:uploadId', permission: leads, handle: showUpload },
  { method: 'post', path: '/people/transfers/:uploadId', ...fresh, handle: actTakeIn },
  { method: 'post', path: '/people/transfers/:uploadId/drop', permission: leads, handle: actDrop },
  { method: 'post', path: '/people/transfers/:uploadId/trust', ...fresh, handle: actTrust },
  { method: 'post', path: '/people/transfers/:transferId/withdraw', permission: leads, handle: actWithdraw },
  { method: 'get', path: '/people/:personId/leave', permission: leads, handle: showLeave },
  { method: 'post', path: '/people/:personId/leave', ...fresh, handle: actLeave },
  { method: 'get', path: '/people/:personId/transfer', ...fresh, handle: showMake },
  { method: 'post', path: '/people/:personId/transfer', ...fresh, handle: actMake },
];
