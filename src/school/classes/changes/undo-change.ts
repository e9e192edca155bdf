import { mayArrangeClasses, mayKeepRoster } from '#core/policy/classes.ts';
import { mayPlanCourse } from '#core/policy/courses.ts';
import type { Relation, Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Step } from './step.ts';
import { readRow, writeRow } from './write-row.ts';

/** What came of undoing: put back, put back before already, or something has changed since and stays as it is. */
export type UndoOutcome = 'undone' | 'already' | 'changed-since';

/**
 * Puts every row of a change back as it was. Nothing is put back where somebody has changed one of them since, or
 * where something new hangs on a row that would go. `touching` says which kind of change the caller may undo: one that
 * says who teaches asks for a fresh proof first. Throws NotFound.
 */
export async function undoChange(
  school: InSchool,
  { by, changeId, touching }: { by: Actor; changeId: string; touching: 'roster' | 'who-teaches' | 'goals' },
): Promise<UndoOutcome> {
  const change = await school.db
    .selectFrom('undoable_changes')
    .select(['act', 'steps', 'undone_at as undoneAt'])
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .forUpdate()
    .executeTakeFirst();
  const steps = (change?.steps ?? []) as unknown as readonly Step[];
  const relation = relationFor(by.standing, steps);
  const kind = kindOf(steps);
  // Whoever has proved enough for who teaches has proved enough for the roster.
  const mayTouch = kind === touching || (kind === 'roster' && touching === 'who-teaches');
  if (!change || !relation || !mayTouch) throw new NotFound('There is nothing to undo.');
  if (change.undoneAt) return 'already';
  const backwards = steps.toReversed();
  for (const step of backwards) if (!(await standsAsLeft(school, step))) return 'changed-since';
  await putBack(school, backwards);
  await school.db
    .updateTable('undoable_changes')
    .set({ undone_by: by.standing.personId, undone_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  await writeAudit(school, by, {
    act: `${change.act}-undo`,
    relation,
    subject: 'change',
    ids: [changeId],
  });
  return 'undone';
}

function kindOf(steps: readonly Step[]): 'roster' | 'who-teaches' | 'goals' {
  if (steps.some(({ table }) => table === 'class_staff')) return 'who-teaches';
  return steps.some(({ table }) => table === 'goal_adoptions') ? 'goals' : 'roster';
}

function relationFor(standing: Standing, steps: readonly Step[]): Relation | undefined {
  if (kindOf(steps) === 'goals') {
    const [first] = steps;
    const row = first?.table === 'goal_adoptions' ? (first.after ?? first.before) : null;
    return row ? mayPlanCourse(standing, row.course_id) : undefined;
  }
  const forOffice = steps.every(({ table }) => table === 'enrollments' || table === 'terms');
  return forOffice ? mayKeepRoster(standing) : mayArrangeClasses(standing);
}

async function standsAsLeft(school: InSchool, step: Step): Promise<boolean> {
  const like = step.after ?? step.before;
  if (!like) return true;
  const now = await readRow(school, step, like);
  if (now === null || step.after === null) return now === null && step.after === null;
  const columns = Object.keys(like) as (keyof typeof now)[];
  return columns.every((column) => now[column] === (like as typeof now)[column]);
}

async function putBack(school: InSchool, steps: readonly Step[]): Promise<void> {
  try {
    for (const step of steps) await writeRow(school, step, { from: step.after, to: step.before });
  } catch (error) {
    // Something new refers to a row that would go, such as evidence of a class.
    if ((error as { code?: string }).code === '23503')
      throw new Conflict('Something was added since that needs what would go. Nothing was changed.');
    throw error;
  }
}
