import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** The ids of the lines of the trail that name one of these, for `where('id', 'in', …)`. */
export function linesAbout(school: InSchool, subjectIds: readonly string[]) {
  return school.db
    .selectFrom('audit_subjects as s')
    .select('s.line_id')
    .where('s.school_id', '=', school.id)
    .where('s.subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`);
}
