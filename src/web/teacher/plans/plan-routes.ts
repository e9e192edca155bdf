import { isStaff } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actUndoArrival } from './act-undo-arrival.ts';
import { downloadPlan } from './download-plan.ts';
import { actTakeLastUnits, showLastUnits } from './last-units.tsx';
import { actPlanFile, showPlanFile } from './plan-file.tsx';
import { showSharedPlan } from './show-shared-plan.tsx';

/** A course's plan as a whole: what comes from last year, what is shared with a colleague, with students and families. */
export const planRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/courses/:courseId/arrivals/:actId/undo',
    permission: isStaff,
    handle: actUndoArrival,
  },
  { method: 'get', path: '/courses/:courseId/plan-file', permission: isStaff, handle: showPlanFile },
  { method: 'post', path: '/courses/:courseId/plan-file', permission: isStaff, handle: actPlanFile },
  { method: 'get', path: '/courses/:courseId/plan.json', permission: isStaff, handle: downloadPlan },
  { method: 'get', path: '/courses/:courseId/units/last-year', permission: isStaff, handle: showLastUnits },
  {
    method: 'post',
    path: '/courses/:courseId/units/last-year',
    permission: isStaff,
    handle: actTakeLastUnits,
  },
  { method: 'get', path: '/units/:unitId/plan', permission: isStaff, handle: showSharedPlan },
];
