import { isStaff, leads, runsOffice } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actAddClass, showAddClass } from '../class/add-class.tsx';
import { actAddStudents, showAddStudents } from '../class/add-students.tsx';
import { actAddTeacher, showAddTeacher } from '../class/add-teacher.tsx';
import { actChangeClass, showChangeClass } from '../class/change-class.tsx';
import { actChangeTeacher, actEndTeacher, showTeacher } from '../class/change-teacher.tsx';
import { actEndClass, showEndClass } from '../class/end-class.tsx';
import { showClass } from '../class/show-class.tsx';
import { actMoveStudent, actTakeOut, showStudentInClass } from '../class/student-in-class.tsx';
import { undoChange, undoWhoTeaches } from '../class/undo-change.ts';
import { actNextYear, showNextYear } from '../years/next-year.tsx';
import { showYears } from '../years/show-years.tsx';
import { actAddTerm, actChangeTerm, actEndTerm, showAddTerm, showTerm } from '../years/term-form.tsx';
import { actUndoYear } from '../years/undo-year.tsx';
import { showClasses } from './show-classes.tsx';

const list = '/school/classes';
const one = `${list}/:classId`;
const student = `${one}/students/:studentId`;
const staff = `${one}/staff/:staffId`;
const change = '/school/changes/:changeId';
const years = '/school/years';
const term = `${years}/terms/:termId`;

/**
 * Classes, terms and years. A fixed word stands before a parameter in its place, since the first that fits answers.
 * What says who teaches asks for a fresh proof, on the form already, so that nothing typed is lost by it.
 */
export const classRoutes: readonly Route[] = [
  { method: 'get', path: list, permission: isStaff, handle: showClasses },
  { method: 'get', path: `${list}/new`, permission: leads, handle: showAddClass },
  { method: 'post', path: `${list}/new`, permission: leads, handle: actAddClass },
  { method: 'get', path: one, permission: runsOffice, handle: showClass },
  { method: 'get', path: `${one}/edit`, permission: leads, handle: showChangeClass },
  { method: 'post', path: `${one}/edit`, permission: leads, handle: actChangeClass },
  { method: 'get', path: `${one}/end`, permission: leads, freshProof: true, handle: showEndClass },
  { method: 'post', path: `${one}/end`, permission: leads, freshProof: true, handle: actEndClass },
  { method: 'get', path: `${one}/staff/new`, permission: leads, freshProof: true, handle: showAddTeacher },
  { method: 'post', path: `${one}/staff/new`, permission: leads, freshProof: true, handle: actAddTeacher },
  { method: 'get', path: staff, permission: leads, freshProof: true, handle: showTeacher },
  { method: 'post', path: staff, permission: leads, freshProof: true, handle: actChangeTeacher },
  { method: 'post', path: `${staff}/end`, permission: leads, freshProof: true, handle: actEndTeacher },
  { method: 'get', path: `${one}/students/new`, permission: runsOffice, handle: showAddStudents },
  { method: 'post', path: `${one}/students/new`, permission: runsOffice, handle: actAddStudents },
  { method: 'get', path: student, permission: runsOffice, handle: showStudentInClass },
  { method: 'post', path: `${student}/move`, permission: runsOffice, handle: actMoveStudent },
  { method: 'post', path: `${student}/take-out`, permission: runsOffice, handle: actTakeOut },
  { method: 'post', path: `${change}/undo`, permission: runsOffice, handle: undoChange },
  {
    method: 'post',
    path: `${change}/undo-who-teaches`,
    permission: leads,
    freshProof: true,
    handle: undoWhoTeaches,
  },
  { method: 'get', path: years, permission: runsOffice, handle: showYears },
  { method: 'get', path: `${years}/next`, permission: leads, freshProof: true, handle: showNextYear },
  // The proof is asked before the form is filled in: a year's worth of choices is not lost where ten minutes pass.
  { method: 'post', path: `${years}/next`, permission: leads, handle: actNextYear },
  { method: 'post', path: `${years}/:rolloverId/undo`, permission: leads, handle: actUndoYear },
  { method: 'get', path: `${years}/terms/new`, permission: runsOffice, handle: showAddTerm },
  { method: 'post', path: `${years}/terms/new`, permission: runsOffice, handle: actAddTerm },
  { method: 'get', path: term, permission: runsOffice, handle: showTerm },
  { method: 'post', path: term, permission: runsOffice, handle: actChangeTerm },
  { method: 'post', path: `${term}/end`, permission: runsOffice, handle: actEndTerm },
];
