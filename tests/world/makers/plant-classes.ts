import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { type ClassKey, type CourseKey, courses } from '../courses/courses.ts';
import type { Days } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import { students } from '../people/students.ts';
import type { WorldFacts, WorldPerson } from '../world.ts';

export type PlantedClasses = Pick<WorldFacts, 'courses' | 'classes'>;

/** Adds the year with its two terms, the courses, their classes, who teaches them and who learns there. */
export async function plantClasses(
  school: InSchool,
  { days, people }: { days: Days; people: Record<PersonKey, WorldPerson> },
): Promise<PlantedClasses> {
  const termId = await plantTerms(school, days);
  const placed = courses.map((course) => ({
    ...course,
    courseId: newId(),
    classes: course.classes.map((each) => ({ ...each, classId: newId() })),
  }));
  const school_id = school.id;
  await insertMany(
    school.db,
    'courses',
    placed.map(({ courseId, title, code, subject }) => ({ school_id, id: courseId, title, code, subject })),
  );
  const classes = placed.flatMap((course) =>
    course.classes.map((each) => ({
      ...each,
      courseId: course.courseId,
      code: `${course.code}-${each.title}`,
    })),
  );
  await insertMany(
    school.db,
    'classes',
    classes.map(({ classId, courseId, title, code }) => ({
      school_id,
      id: classId,
      course_id: courseId,
      title,
      code,
      kind: 'scheduled',
      school_year: days.year,
    })),
  );
  await insertMany(
    school.db,
    'class_terms',
    classes.map(({ classId }) => ({ school_id, id: newId(), class_id: classId, term_id: termId })),
  );
  await insertMany(
    school.db,
    'class_staff',
    classes.flatMap((each) => [
      staffRow(each.classId, { personId: people[each.teacher].personId, role: 'teacher' }),
      ...('coTeacher' in each
        ? [staffRow(each.classId, { personId: people[each.coTeacher].personId, role: 'co-teacher' })]
        : []),
    ]),
  );
  await insertMany(
    school.db,
    'enrollments',
    classes.flatMap(({ classId, students }) =>
      students.map((key) => ({
        school_id,
        id: newId(),
        class_id: classId,
        student_id: people[key].personId,
        from_on: cameOn(key, days),
      })),
    ),
  );
  return {
    courses: Object.fromEntries(placed.map(({ key, courseId }) => [key, courseId])) as Record<
      CourseKey,
      string
    >,
    classes: Object.fromEntries(
      classes.map(({ key, classId, courseId, title, students }) => [
        key,
        { classId, courseId, title, studentIds: students.map((student) => people[student].personId) },
      ]),
    ) as unknown as Record<ClassKey, WorldFacts['classes'][ClassKey]>,
  };

  function staffRow(classId: string, { personId, role }: { personId: string; role: string }) {
    return {
      school_id,
      id: newId(),
      class_id: classId,
      person_id: personId,
      role,
      from_on: days.yearStartsOn,
    };
  }
}

/** The day from which a student is in the classes. */
export function cameOn(key: string, days: Days): string {
  const weeks = students.find((each) => each.key === key)?.cameWeeksAgo;
  return weeks === undefined ? days.yearStartsOn : days.day([weeks, 'mon']);
}

async function plantTerms(school: InSchool, days: Days): Promise<string> {
  const [yearId, fallId] = [newId(), newId()];
  const term = { school_id: school.id, school_year: days.year };
  const endsOn = addDays(days.yearStartsOn, 290);
  await insertMany(school.db, 'terms', [
    {
      ...term,
      id: yearId,
      title: days.year,
      kind: 'schoolYear',
      starts_on: days.yearStartsOn,
      ends_on: endsOn,
      parent_id: null,
    },
    {
      ...term,
      id: fallId,
      title: 'First semester',
      kind: 'semester',
      starts_on: days.yearStartsOn,
      ends_on: addDays(days.yearStartsOn, 143),
      parent_id: yearId,
    },
  ]);
  return fallId;
}
