import { mayCheckSelf } from '#core/policy/habits.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords } from './check-words.ts';
import { listHabits } from './list-habits.ts';

/** What a student says of a habit of their own. */
export const selfWords = ['going-well', 'trying', 'help'] as const;
export type SelfWord = (typeof selfWords)[number];

/** The acting student looks at a habit of their own. Throws NotFound for others and for habits not in use there. */
export async function checkSelf(
  school: InSchool,
  ask: {
    by: Actor;
    /** Client-made UUID: the same again is applied once */
    id: string;
    habitId: string;
    word: SelfWord;
    body?: string | undefined;
    language: string;
  },
): Promise<{ noteId: string }> {
  const { by, id, habitId, word, language } = ask;
  const { standing } = by;
  const relation = mayCheckSelf(standing);
  if (!relation || !isId(habitId)) throw new NotFound('There is no such habit.');
  if (!isId(id)) throw new Invalid([{ field: 'id', problem: 'is-no-id' }]);
  const body = checkWords('body', ask.body);
  const request = { habitId, word, body, language };
  return applyOnce(school, by, { writeId: id, act: 'habit.check', request }, async () => {
    const habits = await listHabits(school, { courseIds: standing.studies.map(({ courseId }) => courseId) });
    if (!habits.some((each) => each.habitId === habitId)) throw new NotFound('There is no such habit.');
    await school.db
      .insertInto('habit_notes')
      .values({
        school_id: school.id,
        id,
        student_id: standing.personId,
        habit_id: habitId,
        class_id: null,
        kind: 'self',
        word,
        body,
        language: body === null ? null : language,
        noted_by: standing.personId,
        noted_on: standing.today,
        noted_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'habit.check',
      relation,
      subject: 'student',
      ids: [standing.personId],
      detail: { habit: habitId },
    });
    return { noteId: id };
  });
}
