import { givesBadges, isStaff, leads, readsDistrict } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { chooseRule } from './badges/choose-rule.ts';
import { endClassBadge } from './badges/end-badge.ts';
import { printBadges } from './badges/print-badges.tsx';
import { showBadges } from './badges/show-badges.tsx';
import { showClassBadges } from './badges/show-class-badges.tsx';
import { publishSchoolCounts } from './district/publish-counts.ts';
import { showCounts } from './district/show-counts.tsx';
import { showDistrict } from './district/show-district.tsx';
import { showOutbox } from './outbox/show-outbox.tsx';
import { showOverview } from './overview/show-overview.tsx';
import { keepSignInRule } from './sign-in/keep-sign-in-rule.ts';
import { showSignInRule } from './sign-in/show-sign-in-rule.tsx';

/** Every page and act of the school's leader, sorted by path. */
export const leaderRoutes: readonly Route[] = [
  { method: 'get', path: '/district', permission: readsDistrict, handle: showDistrict },
  { method: 'get', path: '/outbox', permission: leads, handle: showOutbox },
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
  { method: 'get', path: '/school/counts', permission: leads, handle: showCounts },
  {
    method: 'post',
    path: '/school/counts',
    permission: leads,
    freshProof: true,
    handle: publishSchoolCounts,
  },
  { method: 'get', path: '/school/sign-in', permission: leads, freshProof: true, handle: showSignInRule },
  { method: 'post', path: '/school/sign-in', permission: leads, freshProof: true, handle: keepSignInRule },
];
