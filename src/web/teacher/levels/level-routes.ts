import { isStaff } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actDropCourseChange, actMakeCourseChange } from './decide.ts';
import { proposeForCourse, showCourseProposal } from './propose.tsx';
import { downloadCourseChange, showCourseChange } from './show-change.tsx';
import { showCourseLevels } from './show-levels.tsx';

/** How levels come about in a course, sorted by path. */
export const levelRoutes: readonly Route[] = [
  { method: 'get', path: '/courses/:courseId/levels', permission: isStaff, handle: showCourseLevels },
  {
    method: 'get',
    path: '/courses/:courseId/levels/changes/:choiceId',
    permission: isStaff,
    handle: showCourseChange,
  },
  {
    method: 'post',
    path: '/courses/:courseId/levels/changes/:choiceId/drop',
    permission: isStaff,
    handle: actDropCourseChange,
  },
  {
    method: 'get',
    path: '/courses/:courseId/levels/changes/:choiceId/levels.csv',
    permission: isStaff,
    freshProof: true,
    handle: downloadCourseChange,
  },
  {
    method: 'post',
    path: '/courses/:courseId/levels/changes/:choiceId/make',
    permission: isStaff,
    freshProof: true,
    handle: actMakeCourseChange,
  },
  { method: 'get', path: '/courses/:courseId/levels/new', permission: isStaff, handle: showCourseProposal },
  { method: 'post', path: '/courses/:courseId/levels/new', permission: isStaff, handle: proposeForCourse },
];
