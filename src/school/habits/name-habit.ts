import { mayNameHabits } from '#core/policy/habits.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isStanding } from './is-standing.ts';

/** A habit as it comes from a page. */
export interface NewHabit {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  /** None for the whole school */
  readonly courseId: string | null;
  readonly name: string;
  readonly looksLike: string;
  readonly tip: string;
  readonly language: string;
}

/** Names a habit for a course, or for the whole school. Throws NotFound for who may not, Invalid with each field's problem. */
export async function nameHabit(
  school: InSchool,
  { by, habit }: { by: Actor; habit: NewHabit },
): Promise<{ habitId: string }> {
  const { id, courseId, language } = habit;
  const relation = mayNameHabits(by.standing, courseId);
  if (!relation) throw new NotFound('There is no such course.');
  const problems: FieldProblem[] = isId(id) ? [] : [{ field: 'id', problem: 'is-no-id' }];
  const name = checkLine(problems, { field: 'name', text: habit.name, most: 60 });
  const looksLike = checkLine(problems, { field: 'looksLike', text: habit.looksLike, most: 300 });
  const tip = checkLine(problems, { field: 'tip', text: habit.tip, most: 300 });
  if (problems.length > 0) throw new Invalid(problems);
  const request = { courseId, name, looksLike, tip, language };
  return applyOnce(school, by, { writeId: id, act: 'habit.name', request }, async () => {
    const now = { made_by: by.standing.personId, made_at: by.now };
    await school.db
      .insertInto('habits')
      .values({
        school_id: school.id,
        id,
        course_id: courseId,
        name,
        looks_like: looksLike,
        tip,
        language,
        ...now,
      })
      .execute();
    await writeAudit(school, by, { act: 'habit.name', relation, subject: 'habit', ids: [id] });
    return { habitId: id };
  });
}

interface Turn {
  readonly by: Actor;
  readonly writeId: string;
  readonly habitId: string;
}

/** Retires a habit: what was said of it stays. Twice is as once. Throws NotFound for who may not. */
export function retireHabit(school: InSchool, ask: Turn): Promise<{ habitId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Brings a retired habit back. Throws NotFound as above. */
export function bringBackHabit(school: InSchool, ask: Turn): Promise<{ habitId: string }> {
  return turn(school, { ...ask, ends: false });
}

function turn(
  school: InSchool,
  { by, writeId, habitId, ends }: Turn & { readonly ends: boolean },
): Promise<{ habitId: string }> {
  const act = ends ? 'habit.retire' : 'habit.return';
  return applyOnce(school, by, { writeId, act, request: { habitId } }, async () => {
    const habit = isId(habitId)
      ? await school.db
          .selectFrom('habits as h')
          .select(['h.course_id as courseId', isStanding(school, 'habit_id', 'h.id').as('stands')])
          .where('h.school_id', '=', school.id)
          .where('h.id', '=', habitId)
          .executeTakeFirst()
      : undefined;
    const relation = habit && mayNameHabits(by.standing, habit.courseId);
    if (!habit || !relation) throw new NotFound('There is no such habit.');
    if (Boolean(habit.stands) !== ends) return { habitId };
    await school.db
      .insertInto('habit_endings')
      .values({
        school_id: school.id,
        id: newId(),
        habit_id: habitId,
        ends,
        made_by: by.standing.personId,
        made_at: by.now,
      })
      .execute();
    await writeAudit(school, by, { act, relation, subject: 'habit', ids: [habitId] });
    return { habitId };
  });
}
