import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import {
  actBookNext,
  actBookSlot,
  actConfirmStep,
  actDecline,
  actTakeOut,
  actUndo,
} from './act-on-requests.ts';
import { actChangeSlot, actOfferSlot, actWithdrawSlot, showOfferSlot } from './act-on-slots.tsx';
import { showDesk } from './show-desk.tsx';
import { showRequest } from './show-request.tsx';
import { showSlot } from './show-slot.tsx';

const request = '/retakes/requests/:requestId';

/** The retakes desk, sorted by path. */
export const retakeRoutes: readonly Route[] = [
  { method: 'get', path: '/retakes', permission: teaches, handle: showDesk },
  { method: 'post', path: '/retakes/bookings', permission: teaches, handle: actBookNext },
  { method: 'get', path: request, permission: teaches, handle: showRequest },
  { method: 'post', path: `${request}/decline`, permission: teaches, handle: actDecline },
  { method: 'post', path: `${request}/give-back`, permission: teaches, handle: actTakeOut },
  { method: 'post', path: `${request}/slot`, permission: teaches, handle: actBookSlot },
  { method: 'post', path: `${request}/step`, permission: teaches, handle: actConfirmStep },
  { method: 'get', path: '/retakes/slots/new', permission: teaches, handle: showOfferSlot },
  { method: 'post', path: '/retakes/slots/new', permission: teaches, handle: actOfferSlot },
  { method: 'get', path: '/retakes/slots/:slotId', permission: teaches, handle: showSlot },
  { method: 'post', path: '/retakes/slots/:slotId', permission: teaches, handle: actChangeSlot },
  { method: 'post', path: '/retakes/slots/:slotId/withdraw', permission: teaches, handle: actWithdrawSlot },
  { method: 'post', path: '/retakes/undo/:actId', permission: teaches, handle: actUndo },
];
