import { mayAddVoice } from '#core/policy/plans.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { permitPlanningUnit } from './permit-unit.ts';

const MOST_OF_A_VOICE = 300;

/**
 * Puts students' own words beside why a unit matters, credited to their class. Throws Invalid where there are no words,
 * or where the class is none that the actor may speak for.
 */
export async function addVoice(
  school: InSchool,
  voice: { by: Actor; unitId: string; classId: string; body: string },
): Promise<{ voiceId: string }> {
  const { by, unitId, classId } = voice;
  const { unit, relation } = await permitPlanningUnit(school, by, unitId);
  const problems: FieldProblem[] = [];
  const body = checkLine(problems, { field: 'voice', text: voice.body, most: MOST_OF_A_VOICE });
  const found = await school.db
    .selectFrom('classes')
    .select('course_id as courseId')
    .where('school_id', '=', school.id)
    .where('id', '=', classId)
    .executeTakeFirst();
  const isTheirs = found && mayAddVoice(by.standing, { classId, courseId: found.courseId });
  if (!isTheirs || found.courseId !== unit.courseId)
    problems.push({ field: 'class', problem: 'not-of-course' });
  if (problems.length > 0) throw new Invalid(problems);
  const voiceId = newId();
  await school.db
    .insertInto('unit_voices')
    .values({
      school_id: school.id,
      id: voiceId,
      unit_id: unitId,
      class_id: classId,
      body,
      added_by: by.standing.personId,
      added_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'unit.add-voice',
    relation,
    subject: 'unit',
    ids: [unitId],
    detail: { class: classId },
  });
  return { voiceId };
}
