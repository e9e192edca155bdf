import { givesBadges, isStaff, leads, readsDistrict, runsOffice } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { downloadLines } from './audit/download-lines.ts';
import { showAudit } from './audit/show-audit.tsx';
import { chooseRule } from './badges/choose-rule.ts';
import { endClassBadge } from './badges/end-badge.ts';
import { printBadges } from './badges/print-badges.tsx';
import { showBadges } from './badges/show-badges.tsx';
import { showClassBadges } from './badges/show-class-badges.tsx';
import { checkInRoutes } from './checkins/check-in-routes.ts';
import { classRoutes } from './classes/class-routes.ts';
import { publishSchoolCounts } from './district/publish-counts.ts';
import { showCounts } from './district/show-counts.tsx';
import { showDistrict } from './district/show-district.tsx';
import { downloadGoals } from './goals/download-goals.ts';
import { showGoals } from './goals/show-goals.tsx';
import { addTie } from './guardians/add-tie.ts';
import { changeTie, showChangeTie } from './guardians/change-tie.tsx';
import { chooseRule as chooseRelatives, confirmTies } from './guardians/confirm-ties.ts';
import { endTie, showEndTie } from './guardians/end-tie.tsx';
import { showAdd } from './guardians/show-add.tsx';
import { showFamily } from './guardians/show-family.tsx';
import { showGaps } from './guardians/show-gaps.tsx';
import { undoEndTie } from './guardians/undo-end-tie.ts';
import { applyImport, checkImportAgain, chooseForImport, leaveImport, undoImportOf } from './imports/acts.ts';
import { downloadProblems } from './imports/download-problems.ts';
import { chooseMapping } from './imports/mapping/choose-mapping.ts';
import { showMapping } from './imports/mapping/show-mapping.tsx';
import { showImport } from './imports/show-import.tsx';
import { showImports } from './imports/show-imports.tsx';
import { uploadImport } from './imports/upload-import.ts';
import { endInvitation } from './invitations/end-invitation.ts';
import { makeLetters } from './invitations/make-letters.tsx';
import { showInvitations } from './invitations/show-invitations.tsx';
import { levelRoutes } from './levels/level-routes.ts';
import { mergeRoutes } from './merges/merge-routes.ts';
import { showOutbox } from './outbox/show-outbox.tsx';
import { showOverview } from './overview/show-overview.tsx';
import { peopleRoutes } from './people/people-routes.ts';
import { keepSignInRule } from './sign-in/keep-sign-in-rule.ts';
import { showSignInRule } from './sign-in/show-sign-in-rule.tsx';
import { transferRoutes } from './transfers/transfer-routes.ts';

/** Every page and act of the school's leader, sorted by path. */
export const leaderRoutes: readonly Route[] = [
  { method: 'get', path: '/audit', permission: leads, handle: showAudit },
  { method: 'get', path: '/audit/lines.csv', permission: leads, freshProof: true, handle: downloadLines },
  { method: 'get', path: '/district', permission: readsDistrict, handle: showDistrict },
  {
    method: 'get',
    path: '/guardianships/:guardianshipId',
    permission: leads,
    freshProof: true,
    handle: showChangeTie,
  },
  {
    method: 'post',
    path: '/guardianships/:guardianshipId',
    permission: leads,
    freshProof: true,
    handle: changeTie,
  },
  {
    method: 'get',
    path: '/guardianships/:guardianshipId/end',
    permission: leads,
    freshProof: true,
    handle: showEndTie,
  },
  {
    method: 'post',
    path: '/guardianships/:guardianshipId/end',
    permission: leads,
    freshProof: true,
    handle: endTie,
  },
  {
    method: 'post',
    path: '/guardianships/:guardianshipId/undo',
    permission: leads,
    freshProof: true,
    handle: undoEndTie,
  },
  { method: 'get', path: '/imports', permission: leads, handle: showImports },
  { method: 'post', path: '/imports', permission: leads, streamsBody: true, handle: uploadImport },
  { method: 'get', path: '/imports/:importId', permission: leads, handle: showImport },
  {
    method: 'post',
    path: '/imports/:importId/apply',
    permission: leads,
    freshProof: true,
    handle: applyImport,
  },
  { method: 'post', path: '/imports/:importId/check', permission: leads, handle: checkImportAgain },
  { method: 'post', path: '/imports/:importId/choices', permission: leads, handle: chooseForImport },
  { method: 'post', path: '/imports/:importId/leave', permission: leads, handle: leaveImport },
  { method: 'get', path: '/imports/:importId/mapping', permission: leads, handle: showMapping },
  { method: 'post', path: '/imports/:importId/mapping', permission: leads, handle: chooseMapping },
  { method: 'get', path: '/imports/:importId/problems.csv', permission: leads, handle: downloadProblems },
  {
    method: 'post',
    path: '/imports/:importId/undo',
    permission: leads,
    freshProof: true,
    handle: undoImportOf,
  },
  { method: 'get', path: '/outbox', permission: leads, handle: showOutbox },
  { method: 'get', path: '/people/guardianships', permission: leads, handle: showGaps },
  {
    method: 'post',
    path: '/people/guardianships/confirm',
    permission: leads,
    freshProof: true,
    handle: confirmTies,
  },
  {
    method: 'post',
    path: '/people/guardianships/rule',
    permission: leads,
    freshProof: true,
    handle: chooseRelatives,
  },
  { method: 'get', path: '/people/invitations', permission: leads, handle: showInvitations },
  { method: 'post', path: '/people/invitations', permission: leads, freshProof: true, handle: makeLetters },
  {
    method: 'post',
    path: '/people/invitations/:invitationId/take-back',
    permission: leads,
    handle: endInvitation,
  },
  ...mergeRoutes,
  ...transferRoutes,
  { method: 'get', path: '/people/:personId/family', permission: runsOffice, handle: showFamily },
  {
    method: 'get',
    path: '/people/:personId/guardianships/new',
    permission: leads,
    freshProof: true,
    handle: showAdd,
  },
  {
    method: 'post',
    path: '/people/:personId/guardianships/new',
    permission: leads,
    freshProof: true,
    handle: addTie,
  },
  { method: 'get', path: '/school', permission: isStaff, handle: showOverview },
  { method: 'get', path: '/school/badges', permission: givesBadges, handle: showBadges },
  { method: 'post', path: '/school/badges', permission: leads, freshProof: true, handle: chooseRule },
  {
    method: 'get',
    path: '/school/classes/:classId/badges',
    permission: givesBadges,
    freshProof: true,
    handle: showClassBadges,
  },
  {
    method: 'post',
    path: '/school/classes/:classId/badges',
    permission: givesBadges,
    freshProof: true,
    handle: printBadges,
  },
  {
    method: 'post',
    path: '/school/classes/:classId/badges/end',
    permission: givesBadges,
    handle: endClassBadge,
  },
  ...checkInRoutes,
  ...classRoutes,
  { method: 'get', path: '/school/counts', permission: leads, handle: showCounts },
  {
    method: 'post',
    path: '/school/counts',
    permission: leads,
    freshProof: true,
    handle: publishSchoolCounts,
  },
  { method: 'get', path: '/school/goals', permission: leads, handle: showGoals },
  { method: 'get', path: '/school/goals.csv', permission: leads, handle: downloadGoals },
  ...levelRoutes,
  { method: 'get', path: '/school/sign-in', permission: leads, freshProof: true, handle: showSignInRule },
  { method: 'post', path: '/school/sign-in', permission: leads, freshProof: true, handle: keepSignInRule },
  // After every other page below /people: /people/:personId would answer for them.
  ...peopleRoutes,
];
