import { schoolYear } from '#core/time/school-year.ts';
import { newId } from '#platform/db/new-id.ts';
import { addClassStaff, changeClassStaff, endClassStaff } from '#school/classes/write-class-staff.ts';
import { addClasses, changeClass, endClasses, type SourcedClass } from '#school/classes/write-classes.ts';
import { addCourses, changeCourse, endCourses } from '#school/classes/write-courses.ts';
import { addEnrollments, changeEnrollment, endEnrollments } from '#school/classes/write-enrollments.ts';
import { addTerms, changeTerm, endTerms, type SourcedTerm } from '#school/classes/write-terms.ts';
import { type Incoming, knownRow, type WriteContext, type Writer } from './writer.ts';

export const terms: Writer<'term'> = {
  add: (school, records, context) =>
    addTerms(
      school,
      records.map((record) => toTerm(record, context)),
    ),
  change: async (school, record, context) => {
    await changeTerm(school, toTerm(record, context));
    return record.rowId;
  },
  end: (school, rowIds, { target }) => endTerms(school, rowIds, target.day),
  keepsRow: true,
};

function toTerm({ rowId, content }: Incoming<'term'>, context: WriteContext): SourcedTerm {
  const { parent, ...said } = content;
  return { id: rowId, ...said, parentId: parent === null ? null : context.rowOf('term', parent) };
}

export const courses: Writer<'course'> = {
  add: (school, records) =>
    addCourses(
      school,
      records.map(({ rowId, content }) => ({ id: rowId, ...content })),
    ),
  change: async (school, { rowId, content }) => {
    await changeCourse(school, { id: rowId, ...content });
    return rowId;
  },
  end: (school, rowIds, { target }) => endCourses(school, rowIds, target.day),
  keepsRow: true,
};

export const classes: Writer<'class'> = {
  add: (school, records, context) =>
    addClasses(
      school,
      records.map((record) => toClass(record, context)),
    ),
  change: async (school, record, context) => {
    await changeClass(school, toClass(record, context));
    return record.rowId;
  },
  end: (school, rowIds, { target }) => endClasses(school, rowIds, target.day),
  keepsRow: true,
};

function toClass({ rowId, content }: Incoming<'class'>, { rowOf, target }: WriteContext): SourcedClass {
  const { title, code, kind, course, terms: named } = content;
  return {
    id: rowId,
    title,
    code,
    kind,
    courseId: knownRow(rowOf('course', course), course),
    schoolYear: content.schoolYear ?? schoolYear(target.day, target.yearStartsIn),
    termIds: named.flatMap((term) => rowOf('term', term) ?? []),
  };
}

export const enrollments: Writer<'enrollment'> = {
  add: (school, records, context) =>
    addEnrollments(
      school,
      records.map((record) => toEnrollment(record, context)),
    ),
  change: (school, record, context) => {
    const { day } = context.target;
    return changeEnrollment(school, toEnrollment({ ...record, rowId: newId() }, context), {
      id: record.rowId,
      day,
    });
  },
  end: (school, rowIds, { target }) => endEnrollments(school, rowIds, target.day),
  keepsRow: false,
};

export const teaching: Writer<'teaching'> = {
  add: (school, records, context) =>
    addClassStaff(
      school,
      records.map((record) => toClassStaff(record, context)),
    ),
  change: (school, record, context) => {
    const { day } = context.target;
    return changeClassStaff(school, toClassStaff({ ...record, rowId: newId() }, context), {
      id: record.rowId,
      day,
    });
  },
  end: (school, rowIds, { target }) => endClassStaff(school, rowIds, target.day),
  keepsRow: false,
};

function toEnrollment({ rowId, content }: Incoming<'enrollment'>, context: WriteContext) {
  return {
    id: rowId,
    studentId: knownRow(context.rowOf('person', content.person), content.person),
    ...held(content, context),
  };
}

function toClassStaff({ rowId, content }: Incoming<'teaching'>, context: WriteContext) {
  const personId = knownRow(context.rowOf('person', content.person), content.person);
  return { id: rowId, personId, role: content.role, ...held(content, context) };
}

function held(content: Incoming<'enrollment'>['content'], { rowOf, startOf, target }: WriteContext) {
  return {
    classId: knownRow(rowOf('class', content.class), content.class),
    // A source that names no first day means the whole class.
    fromOn: content.beginsOn ?? startOf(content.class) ?? target.day,
    untilOn: content.endsOn,
  };
}
