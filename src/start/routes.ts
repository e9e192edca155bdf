import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountRoutes, openAccountRoutes } from '#web/account/routes.ts';
import type { OpenRoute, Route } from '#web/blocks/page-request.ts';
import { leaderRoutes } from '#web/leader/routes.ts';
import { studentRoutes } from '#web/student/routes.ts';
import { teacherRoutes } from '#web/teacher/routes.ts';

/** Every page and act of someone signed in. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...leaderRoutes,
  ...studentRoutes,
  ...teacherRoutes,
];

/** Every page and act of anybody: the doors, and what a link opens. */
export function openRoutes(doors: AccountDoors): readonly OpenRoute[] {
  return openAccountRoutes(doors);
}
