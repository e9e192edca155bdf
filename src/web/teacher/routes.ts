import type { Route } from '#web/blocks/page-request.ts';

/** Every page and act of a teacher, sorted by path. */
export const teacherRoutes: readonly Route[] = [];
