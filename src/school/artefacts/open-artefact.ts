import { mayReadArtefact } from '#core/policy/artefacts.ts';
import type { Standing } from '#core/policy/standing.ts';
import { mayReadAsStaff } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { KeptFile } from '#school/files/kept-file.ts';
import { listFiles } from '#school/files/list-files.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { isStanding } from './is-standing.ts';

/**
 * The file of an artefact, for who may see the evidence of the work; staff leave a line of the look. Throws NotFound
 * where it is not the actor's to see, was taken away, or has no file. Family opens it as family alone, of their child.
 */
export async function openArtefact(
  school: InSchool,
  { by, artefactId, childId }: { by: Actor; artefactId: string; childId?: string | undefined },
): Promise<KeptFile> {
  const notThere = () => new NotFound('There is no such file.');
  const found = isId(artefactId)
    ? await school.db
        .selectFrom('artefacts as a')
        .select(['a.student_id as whose', 'a.file_id as fileId'])
        .where('a.school_id', '=', school.id)
        .where('a.id', '=', artefactId)
        .where(isStanding(school))
        .executeTakeFirst()
    : undefined;
  if (!found?.fileId) throw notThere();
  const { keptOf } = await samePeople(school, [found.whose]);
  const studentId = keptOf(found.whose);
  const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
  const standing = childId === undefined ? by.standing : asFamily(by.standing);
  if (!mayReadArtefact(standing, student) || (childId ?? studentId) !== studentId) throw notThere();
  const asStaff = mayReadAsStaff(standing, student);
  if (asStaff)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: asStaff,
      subject: 'student',
      ids: [studentId],
      detail: { page: 'artefact' },
    });
  const file = (await listFiles(school, [found.fileId])).get(found.fileId);
  if (!file) throw notThere();
  return file;
}

/** What somebody may read as staff has pages that leave a line of the look. */
function asFamily(standing: Standing): Standing {
  return { ...standing, roles: ['guardian'], teaches: [], supports: [] };
}
