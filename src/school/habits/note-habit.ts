import { mayNoteHabit } from '#core/policy/habits.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords } from './check-words.ts';
import { listHabits } from './list-habits.ts';

/** `seen`: it was there; `coach`: something to try; `thanks`: an appreciation. */
export type SaidKind = 'seen' | 'coach' | 'thanks';

/** What is said of one habit to several students of a class at once, as it comes from a page. */
export interface NewNotes {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly classId: string;
  readonly habitId: string;
  readonly studentIds: readonly string[];
  readonly kind: SaidKind;
  readonly body?: string | undefined;
  /** Language of `body` (BCP 47) */
  readonly language: string;
}

/**
 * Says what was seen of a habit, coaches it, or thanks for it. It touches nothing that a level is made of. Throws
 * NotFound where a student or the habit is not of the class, Invalid where nobody is chosen.
 */
export async function noteHabit(
  school: InSchool,
  { by, notes }: { by: Actor; notes: NewNotes },
): Promise<{ saidIds: string[] }> {
  const { writeId, classId, habitId, kind, language } = notes;
  const { standing, now } = by;
  const studentIds = [...new Set(notes.studentIds)].toSorted();
  if (studentIds.length === 0) throw new Invalid([{ field: 'students', problem: 'is-none' }]);
  const body = checkWords('body', notes.body);
  const request = { classId, habitId, kind, studentIds, body, language };
  return applyOnce(school, by, { writeId, act: 'habit.note', request }, async () => {
    if (![habitId, ...studentIds].every(isId)) throw new NotFound('There is no such student or habit.');
    const courseIds = standing.teaches
      .filter((each) => each.classId === classId)
      .map(({ courseId }) => courseId);
    const [habits, ...students] = await together([
      listHabits(school, { courseIds }),
      ...studentIds.map((studentId) => loadStudentFacts(school, { studentId, today: standing.today })),
    ]);
    const relations = students.map((student) => mayNoteHabit(standing, { ...student, inClass: classId }));
    const [relation] = relations;
    if (!relation || !relations.every(Boolean) || !habits.some((each) => each.habitId === habitId))
      throw new NotFound('There is no such student or habit in this class.');
    const rows = studentIds.map((studentId) => ({
      school_id: school.id,
      id: newId(),
      student_id: studentId,
      habit_id: habitId,
      class_id: classId,
      body,
      language: body === null ? null : language,
    }));
    const said = { by: standing.personId, on: standing.today, at: now };
    if (kind === 'thanks')
      await school.db
        .insertInto('appreciations')
        .values(rows.map((row) => ({ ...row, given_by: said.by, given_on: said.on, given_at: said.at })))
        .execute();
    else
      await school.db
        .insertInto('habit_notes')
        .values(
          rows.map((row) => ({ ...row, kind, noted_by: said.by, noted_on: said.on, noted_at: said.at })),
        )
        .execute();
    await writeAudit(school, by, {
      act: kind === 'thanks' ? 'habit.thank' : 'habit.note',
      relation,
      subject: 'student',
      ids: studentIds,
      detail: { habit: habitId, kind },
    });
    return { saidIds: rows.map(({ id }) => id) };
  });
}
