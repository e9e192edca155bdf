import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/** So many characters may be said of what is let go of, and of why. */
const MOST_OF_A_LET_GO = 200;

/** Lets go of something in a unit, with a word why. Throws Invalid where one of the two is missing. */
export async function letGo(
  school: InSchool,
  { by, unitId, ...typed }: { by: Actor; unitId: string; what: string; reason: string },
): Promise<{ letGoId: string }> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const problems: FieldProblem[] = [];
  const what = checkLine(problems, { field: 'what', text: typed.what, most: MOST_OF_A_LET_GO });
  const reason = checkLine(problems, { field: 'because', text: typed.reason, most: MOST_OF_A_LET_GO });
  if (problems.length > 0) throw new Invalid(problems);
  const letGoId = await insertLetGo(school, { by, unitId, what, reason });
  await writeAudit(school, by, { act: 'unit.let-go', relation, subject: 'unit', ids: [unitId] });
  return { letGoId };
}

/** Writes what was looked at before. Asks no permission. */
export async function insertLetGo(
  school: InSchool,
  { by, unitId, what, reason }: { by: Actor; unitId: string; what: string; reason: string },
): Promise<string> {
  const letGoId = newId();
  await school.db
    .insertInto('unit_let_gos')
    .values({
      school_id: school.id,
      id: letGoId,
      unit_id: unitId,
      what,
      reason,
      let_by: by.standing.personId,
      let_at: by.now,
    })
    .execute();
  return letGoId;
}
