import { type ActedOn, actedOnWithin } from '#core/feedback/acted-on.ts';
import { feedbackAge } from '#core/feedback/feedback-state.ts';
import { addDays } from '#core/time/add-days.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { listMapGoals, type MapGoal } from '#school/mastery/list-map-goals.ts';
import { type AskedPiece, listAsked } from './list-asked.ts';

/** So far back, in days, the page looks: eight weeks. */
const DAYS_BACK = 56;

/** A piece of feedback of the class, with its age where it stands. */
export interface ClassPiece extends AskedPiece {
  readonly student: ClassStudent;
  readonly taskTitle: string | null;
  /** School days since it came to stand so; marked from five on while somebody has something to do */
  readonly age: { readonly days: number; readonly marked: boolean };
}

/** A class's feedback that asks for something. */
export interface ClassFeedback {
  readonly klass: ClassFacts;
  readonly students: readonly ClassStudent[];
  /** Those in focus first; none that is set aside */
  readonly goals: readonly MapGoal[];
  /** The first day looked at */
  readonly since: string;
  /** Newest first */
  readonly pieces: readonly ClassPiece[];
  /** How much of it was acted on within ten school days */
  readonly actedOn: ActedOn;
}

/**
 * The feedback of a class of the last eight weeks, with what became of it, and the audit line of the look. Throws
 * NotFound for all but those who teach it.
 */
export async function openClassFeedback(
  school: InSchool,
  { by, classId, language, timeZone }: { by: Actor; classId: string; language: string; timeZone: string },
): Promise<ClassFeedback> {
  const { today } = by.standing;
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  const since = addDays(today, -DAYS_BACK);
  const [students, goals, asked, titles] = await together([
    listClassStudents(school, { by, classId, language }),
    listMapGoals(school, { klass, today, language }),
    listAsked(school, { classIds: [classId], today, since }),
    readTitles(school, klass.courseId),
  ]);
  const byId = new Map(students.map((student) => [student.studentId, student]));
  const dayOf = (moment: Date) => schoolDay(moment, timeZone);
  const pieces = asked.flatMap((piece): ClassPiece[] => {
    const student = byId.get(piece.studentId);
    if (!student) return [];
    const { state, since: from } = piece.standing;
    const taskTitle = titles.get(piece.taskId ?? '') ?? null;
    return [{ ...piece, student, taskTitle, age: feedbackAge({ state, since: dayOf(from), today }) }];
  });
  if (students.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: [...byId.keys()],
      detail: { page: 'feedback', class: classId },
    });
  return {
    klass,
    students,
    goals,
    since,
    pieces,
    actedOn: actedOnWithin(
      pieces.map(({ studentId, givenOn, uptakes, checks }) => ({
        studentId,
        givenOn,
        actedOn: firstDay([
          ...uptakes.filter(({ kind }) => kind === 'tried').map(({ saidOn }) => saidOn),
          ...checks.map(({ checkedOn }) => checkedOn),
        ]),
      })),
      today,
    ),
  };
}

function firstDay(days: readonly string[]): string | null {
  return days.toSorted()[0] ?? null;
}

async function readTitles(school: InSchool, courseId: string): Promise<Map<string, string>> {
  const rows = await school.db
    .selectFrom('tasks')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
