import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { findClass } from '#school/classes/find-class.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { enroll, type PlantedCourse, plantCourse, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { findCourse } from './find-course.ts';
import { listHomeLanguages } from './list-home-languages.ts';
import { listMyClasses } from './list-my-classes.ts';

let test_: TestDatabase;
let planted: PlantedCourse;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
});
afterAll(() => test_.close());

describe('a teacher’s classes', () => {
  test('are listed with their course and how many students are in them', async () => {
    const { ortega: by, algebra } = planted;
    const classes = await planted.inSchool((school) => listMyClasses(school, { by, language: 'en' }));
    expect(classes).toEqual([
      {
        classId: algebra.classId,
        title: '9B',
        courseId: algebra.courseId,
        courseTitle: 'Algebra 1',
        schoolYear: '2026-27',
        students: 1,
      },
    ]);
  });

  test('another teacher’s class and course are not there', async () => {
    const { chen: by, algebra } = planted;
    await planted.inSchool(async (school) => {
      expect(await findClass(school, { by, classId: algebra.classId })).toBeUndefined();
      expect(await findCourse(school, { by, courseId: algebra.courseId })).toBeUndefined();
    });
  });

  test('a course names its classes', async () => {
    const { ortega: by, algebra } = planted;
    const course = await planted.inSchool((school) => findCourse(school, { by, courseId: algebra.courseId }));
    expect(course).toEqual({
      courseId: algebra.courseId,
      title: 'Algebra 1',
      subject: null,
      classes: [{ classId: algebra.classId, title: '9B' }],
    });
  });
});

describe('the students of a class', () => {
  test('stand as the language sorts, by the everyday name that holds', async () => {
    const { ortega: by, algebra } = planted;
    await planted.inSchool(async (school) => {
      for (const names of [
        ['Zoë Özil', 'Özil, Zoë'],
        ['Bo Zhang', 'Zhang, Bo'],
        ['Ali Abbas', 'Abbas, Ali'],
      ] as const)
        await enroll(school, algebra.classId, await plantPerson(school, names));
    });
    const names = async (language: string) => {
      const students = await planted.inSchool((school) =>
        listClassStudents(school, { by, classId: algebra.classId, language }),
      );
      return students.map(({ sortName }) => sortName);
    };
    expect(await names('en')).toEqual(['Abbas, Ali', 'Özil, Zoë', 'Reyes, Ana', 'Zhang, Bo']);
    expect(await names('sv')).toEqual(['Abbas, Ali', 'Reyes, Ana', 'Zhang, Bo', 'Özil, Zoë']);
  });

  test('are shown to those who teach them', async () => {
    const { chen: by, algebra } = planted;
    const listing = planted.inSchool((school) =>
      listClassStudents(school, { by, classId: algebra.classId, language: 'en' }),
    );
    await expect(listing).rejects.toThrow(NotFound);
  });
});

describe('home languages', () => {
  test('count each adult once, by the language they chose last, else the one the school has', async () => {
    const { ortega: by, ana, algebra } = planted;
    const student = ana.standing.personId;
    await planted.inSchool(async (school) => {
      const mother = await plantAdult(school, { student, written: 'es', sees: true });
      await plantAdult(school, { student, written: 'ur', sees: false });
      await plantAdult(school, { student, written: 'ar', sees: true });
      for (const [language, hour] of [
        ['en', 8],
        ['ar', 9],
      ] as const)
        await school.db
          .insertInto('message_preferences')
          .values({
            school_id: school.id,
            id: newId(),
            person_id: mother,
            language,
            hour,
            wanted: true,
            chosen_by: mother,
          })
          .execute();
    });
    const languages = await inSchool(test_.database, planted.schoolId, (school) =>
      listHomeLanguages(school, { by, courseId: algebra.courseId }),
    );
    expect(languages).toEqual([{ language: 'ar', adults: 2 }]);
  });

  async function plantAdult(
    school: InSchool,
    adult: { student: string; written: string; sees: boolean },
  ): Promise<string> {
    const id = newId();
    await school.db
      .insertInto('people')
      .values({ school_id: school.id, id, written_language: adult.written })
      .execute();
    await school.db
      .insertInto('guardianships')
      .values({
        school_id: school.id,
        id: newId(),
        adult_id: id,
        student_id: adult.student,
        may_see: adult.sees,
        may_hear: false,
        may_reply: false,
        source: 'world',
        from_on: '2026-08-01',
      })
      .execute();
    return id;
  }
});
