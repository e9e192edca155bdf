import { isStaff, teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actBringBackSaid, actNote, actTakeBackSaid, actUndoNotes } from './act-note.ts';
import { actBringBackHabit, actNameHabit, actRetireHabit, showCourseHabits } from './course-habits.tsx';
import { showNoting } from './show-noting.tsx';

/** How students work: noting it, thanking for it, and what is named and coached. */
export const habitRoutes: readonly Route[] = [
  { method: 'get', path: '/classes/:classId/habits', permission: teaches, handle: showNoting },
  { method: 'post', path: '/classes/:classId/habits', permission: teaches, handle: actNote },
  {
    method: 'post',
    path: '/classes/:classId/habits/:writeId/undo',
    permission: teaches,
    handle: actUndoNotes,
  },
  { method: 'get', path: '/courses/:courseId/habits', permission: isStaff, handle: showCourseHabits },
  { method: 'post', path: '/courses/:courseId/habits', permission: isStaff, handle: actNameHabit },
  {
    method: 'post',
    path: '/courses/:courseId/habits/:habitId/bring-back',
    permission: isStaff,
    handle: actBringBackHabit,
  },
  {
    method: 'post',
    path: '/courses/:courseId/habits/:habitId/retire',
    permission: isStaff,
    handle: actRetireHabit,
  },
  { method: 'post', path: '/habits/:saidId/bring-back', permission: teaches, handle: actBringBackSaid },
  { method: 'post', path: '/habits/:saidId/take-back', permission: teaches, handle: actTakeBackSaid },
];
