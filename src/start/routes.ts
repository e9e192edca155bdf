import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountRoutes, openAccountRoutes } from '#web/account/routes.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import type { FamilyDoors } from '#web/family/family-doors.ts';
import { familyRoutes, openFamilyRoutes } from '#web/family/routes.ts';
import { leaderRoutes } from '#web/leader/routes.ts';
import { studentRoutes } from '#web/student/routes.ts';
import { openTeacherRoutes, teacherRoutes } from '#web/teacher/routes.ts';

/** Every page and act of someone signed in. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...familyRoutes,
  ...leaderRoutes,
  ...studentRoutes,
  ...teacherRoutes,
];

/** Every page and act of anybody: the doors, and what a link opens. */
export function openRoutes(doors: AccountDoors & FamilyDoors): readonly OpenRoute[] {
  return [...openAccountRoutes(doors), ...openFamilyRoutes(doors), ...openTeacherRoutes];
}
