import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { MadePeople } from './plant-people.ts';

export interface MadeClass {
  readonly classId: string;
  readonly courseId: string;
  readonly teacherId: string;
  readonly studentIds: readonly string[];
}

/** The class that is measured has 34 students; the others share the rest. */
const MEASURED = 34;

/** Adds a course and a class for each teacher, with every student in one. */
export async function plantClasses(
  school: InSchool,
  { people, from, schoolYear }: { people: MadePeople; from: string; schoolYear: string },
): Promise<MadeClass[]> {
  const ids = people.students.map(({ personId }) => personId);
  const others = ids.slice(MEASURED);
  const rest = people.teachers.length - 1;
  const made = people.teachers.map(
    (teacher, index): MadeClass => ({
      classId: newId(),
      courseId: newId(),
      teacherId: teacher.personId,
      studentIds: index === 0 ? ids.slice(0, MEASURED) : others.filter((_, at) => at % rest === index - 1),
    }),
  );
  const school_id = school.id;
  await insertMany(
    school.db,
    'courses',
    made.map(({ courseId }, index) => ({
      school_id,
      id: courseId,
      title: `Algebra ${index + 1}`,
      subject: 'Mathematics',
    })),
  );
  await insertMany(
    school.db,
    'classes',
    made.map(({ classId, courseId }, index) => ({
      school_id,
      id: classId,
      course_id: courseId,
      title: `Algebra ${index + 1}`,
      kind: 'scheduled',
      school_year: schoolYear,
    })),
  );
  await insertMany(
    school.db,
    'class_staff',
    made.map(({ classId, teacherId }) => ({
      school_id,
      id: newId(),
      class_id: classId,
      person_id: teacherId,
      role: 'teacher',
      from_on: from,
    })),
  );
  await insertMany(
    school.db,
    'enrollments',
    made.flatMap(({ classId, studentIds }) =>
      studentIds.map((studentId) => ({
        school_id,
        id: newId(),
        class_id: classId,
        student_id: studentId,
        from_on: from,
      })),
    ),
  );
  return made;
}
