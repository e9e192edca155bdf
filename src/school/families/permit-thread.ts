import { mayWriteAbout } from '#core/policy/messages.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';

/** A conversation that a member of staff may read and answer, with whom it is now. Throws NotFound where it is not theirs. */
export async function permitThread(
  school: InSchool,
  by: Actor,
  threadId: string,
): Promise<{ relation: Relation; adultId: string; studentId: string }> {
  if (!isId(threadId)) throw new NotFound('There is no such conversation.');
  const thread = await school.db
    .selectFrom('threads')
    .select(['adult_id as adultId', 'student_id as studentId'])
    .where('school_id', '=', school.id)
    .where('id', '=', threadId)
    .executeTakeFirst();
  if (!thread) throw new NotFound('There is no such conversation.');
  const { keptOf } = await samePeople(school, [thread.adultId, thread.studentId]);
  const [adultId, studentId] = [keptOf(thread.adultId), keptOf(thread.studentId)];
  const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
  const relation = mayWriteAbout(by.standing, student);
  if (relation !== 'teaches' && relation !== 'leads') throw new NotFound('There is no such conversation.');
  return { relation, adultId, studentId };
}
