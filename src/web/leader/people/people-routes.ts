import { leads, runsOffice } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAddToCaseload, actEndCaseload } from '../person/act-caseloads.ts';
import { actAddContact, actCheckContact, actEndContact, actMoveSignIn } from '../person/act-contacts.ts';
import { actChangeLanguages } from '../person/act-languages.ts';
import { actComeBack, actLeave } from '../person/act-leaving.ts';
import { actAddName, actCorrectName } from '../person/act-names.ts';
import { actEndRole, actGiveRole } from '../person/act-roles.ts';
import {
  actEndSecondStep,
  actGiveSignIn,
  actLock,
  actResetPassword,
  actRestore,
} from '../person/act-sign-in.tsx';
import { actUndo, actUndoProved } from '../person/act-undo.ts';
import { showPerson } from '../person/show-person.tsx';
import { showAccounts } from './accounts/show-accounts.tsx';
import { emptySheet, showBatch } from './accounts/show-batch.tsx';
import { startAccounts } from './accounts/start-accounts.ts';
import { actAddPerson, showAddPerson } from './add-person.tsx';
import { showPeople } from './show-people.tsx';

/** What leaders and the office do, who have proved just now who they are. */
const proved = { method: 'post', permission: runsOffice, freshProof: true } as const;
/** The same of leaders alone. */
const provedLeader = { method: 'post', permission: leads, freshProof: true } as const;

/**
 * The list of people and the office's page of a person, sorted by path but for `/people/:personId`, which stands after
 * every page whose name it could be.
 */
export const peopleRoutes: readonly Route[] = [
  { method: 'get', path: '/people', permission: runsOffice, handle: showPeople },
  { method: 'get', path: '/people/accounts', permission: leads, freshProof: true, handle: showAccounts },
  { ...provedLeader, path: '/people/accounts', handle: startAccounts },
  {
    method: 'get',
    path: '/people/accounts/:batchId',
    permission: leads,
    freshProof: true,
    handle: showBatch,
  },
  { ...provedLeader, path: '/people/accounts/:batchId/empty', handle: emptySheet },
  { method: 'get', path: '/people/new', permission: leads, freshProof: true, handle: showAddPerson },
  { ...provedLeader, path: '/people/new', handle: actAddPerson },
  { method: 'get', path: '/people/:personId', permission: runsOffice, handle: showPerson },
  { ...provedLeader, path: '/people/:personId/back', handle: actComeBack },
  { ...provedLeader, path: '/people/:personId/caseloads', handle: actAddToCaseload },
  { ...provedLeader, path: '/people/:personId/caseloads/:caseloadId/end', handle: actEndCaseload },
  { ...proved, path: '/people/:personId/contacts', handle: actAddContact },
  { ...provedLeader, path: '/people/:personId/contacts/:contactId/check', handle: actCheckContact },
  { ...proved, path: '/people/:personId/contacts/:contactId/end', handle: actEndContact },
  { ...provedLeader, path: '/people/:personId/contacts/:contactId/sign-in', handle: actMoveSignIn },
  { method: 'post', path: '/people/:personId/languages', permission: runsOffice, handle: actChangeLanguages },
  { ...provedLeader, path: '/people/:personId/left', handle: actLeave },
  { method: 'post', path: '/people/:personId/names', permission: runsOffice, handle: actAddName },
  {
    method: 'post',
    path: '/people/:personId/names/:nameId/correct',
    permission: runsOffice,
    handle: actCorrectName,
  },
  { ...provedLeader, path: '/people/:personId/roles', handle: actGiveRole },
  { ...provedLeader, path: '/people/:personId/roles/:roleId/end', handle: actEndRole },
  { ...provedLeader, path: '/people/:personId/sign-in', handle: actGiveSignIn },
  { ...provedLeader, path: '/people/:personId/sign-in/lock', handle: actLock },
  { ...proved, path: '/people/:personId/sign-in/reset', handle: actResetPassword },
  { ...provedLeader, path: '/people/:personId/sign-in/restore', handle: actRestore },
  { ...proved, path: '/people/:personId/sign-in/second-step', handle: actEndSecondStep },
  { method: 'post', path: '/people/:personId/undo/:writeId', permission: runsOffice, handle: actUndo },
  { ...proved, path: '/people/:personId/undo-proved/:writeId', handle: actUndoProved },
];
