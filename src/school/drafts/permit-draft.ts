import { mayOpenClass } from '#core/policy/courses.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitPart } from '#school/messages/permit-parts.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { permitPlanningUnit } from '#school/units/permit-unit.ts';
import { type DraftedForm, readFormKey } from './read-form-key.ts';

/** Throws NotFound where there is no such form, or the actor does not reach today what it is about. */
export async function permitDraft(
  school: InSchool,
  { by, form }: { by: Actor; form: string },
): Promise<DraftedForm> {
  const about = readFormKey(form);
  if (!about || !(await reaches(school, by, about))) throw new NotFound('There is no such form.');
  return about;
}

async function reaches(school: InSchool, by: Actor, about: DraftedForm): Promise<boolean> {
  switch (about.kind) {
    case 'evaluate': {
      const { today } = by.standing;
      const student = await loadStudentFacts(school, { studentId: about.studentId, today });
      return mayTeachStudent(by.standing, { ...student, inClass: about.classId }) !== undefined;
    }
    case 'several':
      return mayOpenClass(by.standing, about.classId) !== undefined;
    case 'message':
      await permitPart(school, by, about.partId);
      return true;
    case 'unit-text':
      await permitPlanningUnit(school, by, about.unitId);
      return true;
  }
}
