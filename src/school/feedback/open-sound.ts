import { mayReadAsStaff, mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { KeptFile } from '#school/files/kept-file.ts';
import { listFiles } from '#school/files/list-files.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';

/**
 * The recording of spoken feedback, for the student and the staff who may read their record; staff leave a line of the
 * look. Throws NotFound where it is not the actor's to hear, was taken back, or was not spoken.
 */
export async function openSound(
  school: InSchool,
  { by, feedbackId }: { by: Actor; feedbackId: string },
): Promise<KeptFile> {
  const notThere = () => new NotFound('There is no such recording.');
  const found = isId(feedbackId)
    ? await school.db
        .selectFrom('feedback as f')
        .leftJoin('feedback_withdrawals as x', (join) =>
          join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
        )
        .select(['f.student_id as whose', 'f.sound_id as soundId'])
        .where('f.school_id', '=', school.id)
        .where('f.id', '=', feedbackId)
        .where('x.id', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!found?.soundId) throw notThere();
  const { keptOf } = await samePeople(school, [found.whose]);
  const student = await loadStudentFacts(school, {
    studentId: keptOf(found.whose),
    today: by.standing.today,
  });
  const relation = mayReadRecord(by.standing, student);
  if (!relation || relation === 'is family') throw notThere();
  const asStaff = mayReadAsStaff(by.standing, student);
  if (asStaff)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: asStaff,
      subject: 'student',
      ids: [student.studentId],
      detail: { page: 'spoken-feedback' },
    });
  const file = (await listFiles(school, [found.soundId])).get(found.soundId);
  if (!file) throw notThere();
  return file;
}
