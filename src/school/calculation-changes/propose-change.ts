import { mayChooseForCourse, mayChooseForSchool } from '#core/policy/calculations.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listChoices } from '#school/calculations/choices.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { permitReading } from '#school/courses/permit-course.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWanted } from './check-wanted.ts';
import { findUnderWay } from './find-change.ts';
import type { Wanted } from './wanted.ts';

/** A change as somebody proposes it. */
export interface NewChange {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  /** None for the school */
  readonly courseId: string | null;
  readonly wanted: Wanted;
  /** Why, in a few words */
  readonly reason: string;
}

const MOST_OF_A_REASON = 500;

/**
 * Proposes a change of how levels come about; the worker then works out what it would alter, and nothing is altered yet.
 * Throws NotFound and Forbidden as the course or the school's office says, Invalid where it cannot be, and Conflict while
 * another change of the school is being made.
 */
export async function proposeChange(
  school: InSchool,
  { by, change }: { by: Actor; change: NewChange },
): Promise<{ changeId: string }> {
  const { id, courseId } = change;
  const relation = await permitChoosing(school, { by, courseId });
  const choices = await listChoices(school);
  const scale = await ensureScale(school);
  const found: FieldProblem[] = [];
  const reason = checkLine(found, { field: 'reason', text: change.reason, most: MOST_OF_A_REASON });
  const wanted = checkWanted(change.wanted, { courseId, choices, scale, found });
  return applyOnce(school, by, { writeId: id, act: 'calculation.propose', request: change }, async () => {
    await refuseWhileMaking(school);
    await school.db
      .insertInto('calculation_changes')
      .values({
        school_id: school.id,
        id,
        course_id: courseId,
        wanted: JSON.stringify(wanted),
        reason,
        proposed_by: by.standing.personId,
        proposed_at: by.now,
      })
      .execute();
    await enqueueJob(school.db, {
      task: 'look-at-calculation',
      payload: { schoolId: school.id, changeId: id },
      key: `look-at-calculation ${id}`,
    });
    await writeAudit(school, by, {
      act: 'calculation.propose',
      relation,
      subject: 'calculation',
      ids: [id],
      detail: { course: courseId, method: wanted.method },
    });
    return { changeId: id };
  });
}

/** By which relation the actor chooses for the course, or for the school. Throws NotFound, Forbidden. */
export async function permitChoosing(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string | null },
): Promise<Relation> {
  if (courseId === null) {
    const leads = mayChooseForSchool(by.standing);
    if (!leads) throw new NotFound('There is no such page.');
    return leads;
  }
  if (!isId(courseId)) throw new NotFound('There is no such course.');
  await permitReading(school, by, courseId);
  const relation = mayChooseForCourse(by.standing, courseId);
  if (!relation) throw new Forbidden('Only those who teach this course choose how its levels come about.');
  return relation;
}

/** Throws Conflict while levels are being worked out by a change that came into force. */
export async function refuseWhileMaking(school: InSchool): Promise<void> {
  if (await findUnderWay(school))
    throw new Conflict('Another change is being worked out. Wait until it is done.');
}
