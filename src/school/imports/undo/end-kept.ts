import type { InSchool } from '#platform/db/in-school.ts';
import { endClassStaff } from '#school/classes/write-class-staff.ts';
import { endClasses } from '#school/classes/write-classes.ts';
import { endCourses } from '#school/classes/write-courses.ts';
import { endEnrollments } from '#school/classes/write-enrollments.ts';
import { endTerms } from '#school/classes/write-terms.ts';
import { endGuardianships } from '#school/families/end-guardianships.ts';
import { endPeople } from '#school/people/end-people.ts';
import { endRoles } from '#school/people/end-roles.ts';
import type { JournaledTable } from '../records/journal.ts';
import { noLongerListed } from '../writers/people-writers.ts';
import type { Kept } from './find-kept.ts';

type EndRows = (school: InSchool, ids: readonly string[], day: string) => Promise<void>;

/** How rows that stay come to their end. Names and addresses stay as they are: a person who stays has a name. */
const ends: Partial<Record<JournaledTable, EndRows>> = {
  people: endPeople,
  person_roles: endRoles,
  classes: endClasses,
  courses: endCourses,
  terms: endTerms,
  enrollments: endEnrollments,
  class_staff: endClassStaff,
  source_records: async (school, ids, day) => {
    await school.db
      .updateTable('source_records')
      .set({ ended_on: day })
      .where('school_id', '=', school.id)
      .where('id', 'in', ids)
      .execute();
  },
  guardianships: (school, ids, day) => endGuardianships(school, ids, { day, reason: noLongerListed }),
};

/** Ends the rows that something refers to; what somebody has changed since is left as it is. */
export async function endKept(school: InSchool, kept: Kept, day: string): Promise<void> {
  for (const [table, rows] of kept) {
    const ids = [...rows].flatMap(([id, why]) => (why === 'in-use' ? [id] : []));
    if (ids.length > 0) await ends[table]?.(school, ids, day);
  }
}
