import { mayArrangeClasses, mayKeepRoster } from '#core/policy/classes.ts';
import { mayPlanCourse } from '#core/policy/courses.ts';
import type { Relation, Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Step } from './step.ts';
import { readRow, writeRow } from './write-row.ts';

/** What came of undoing, and of which act. */
export interface UndoOutcome {
  /** Put back, put back before already, or something has changed since and all stays as it is */
  readonly outcome: 'undone' | 'already' | 'changed-since';
  readonly act: string;
}

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
  const { act } = change;
  if (change.undoneAt) return { outcome: 'already', act };
  if (await hasEvidence(school, steps)) return { outcome: 'changed-since', act };
  const backwards = steps.toReversed();
  for (const step of backwards)
    if (!(await standsAsLeft(school, step))) return { outcome: 'changed-since', act };
  await putBack(school, backwards);
  await school.db
    .updateTable('undoable_changes')
    .set({ undone_by: by.standing.personId, undone_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  await writeAudit(school, by, {
    act: `${act}-undo`,
    relation,
    subject: 'change',
    ids: [changeId],
  });
  return { outcome: 'undone', act };
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

/** Goals that somebody has judged work by since are not taken away again. */
async function hasEvidence(school: InSchool, steps: readonly Step[]): Promise<boolean> {
  const adopted = steps.flatMap(({ table, after }) => (table === 'goal_adoptions' && after ? [after] : []));
  const [first] = adopted;
  if (!first) return false;
  const found = await school.db
    .selectFrom('evidence as e')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'e.school_id').onRef('c.id', '=', 'e.class_id'),
    )
    .select('e.id')
    .where('e.school_id', '=', school.id)
    .where('e.span', '=', first.school_year)
    .where('c.course_id', '=', first.course_id)
    .where(
      'e.goal_id',
      'in',
      adopted.map(({ goal_id }) => goal_id),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
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
