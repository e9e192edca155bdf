import type { Route } from '#web/blocks/page-request.ts';

/** Every page and act of a student, sorted by path. */
export const studentRoutes: readonly Route[] = [];
