import { isDeepStrictEqual } from 'node:util';
import { draftPart } from '#core/messages/draft-part.ts';
import type { PartDraft } from '#core/messages/part.ts';
import { addDays } from '#core/time/add-days.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findClass } from '#school/classes/find-class.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { loadParts, type Part } from './load-parts.ts';
import { lockWeek } from './lock-week.ts';
import { listPartsOut } from './take-back-parts.ts';
import { loadClassWeek } from './week/load-class-week.ts';
import { withoutWithdrawn } from './without-withdrawn.ts';
import { isSkipped } from './write-decisions.ts';

/**
 * Drafts what families of a class may read about a week, from its evidence and feedback. A part that nobody has
 * edited or decided on follows what is known; any other stays as the teacher left it, unless it rests on what was
 * withdrawn since: then it is drafted anew, without that, to be read again. Only this week and the last are drafted. Throws NotFound where the class is not the actor's.
 */
export async function draftParts(
  school: InSchool,
  { by, classId, week }: { by: Actor; classId: string; week: string },
): Promise<{ drafted: number; refreshed: number }> {
  const facts = await findClass(school, { by, classId });
  if (!facts) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  if (week > today || week < addDays(weekOf(today), -7)) return { drafted: 0, refreshed: 0 };
  const { courseId, schoolYear } = facts;
  // Two teachers who open the page together must not both draft.
  await lockWeek(school, { courseId, week });
  const students = await listClassStudents(school, { by, classId, language: 'en' });
  const studentIds = students.map(({ studentId }) => studentId);
  const known = await loadClassWeek(school, {
    courseId,
    schoolYear,
    studentIds,
    week,
    until: addDays(week, 6),
    today,
  });
  const parts = await loadParts(school, { courseId, week, studentIds });
  const standing = new Map(parts.map((part) => [part.studentId, part]));
  const out = await listPartsOut(
    school,
    parts.filter(({ withdrawn }) => withdrawn.length > 0).map(({ partId }) => partId),
  );
  const changes = [...known].flatMap(([studentId, week]): Change[] => {
    const content = draftPart(week);
    const part = standing.get(studentId);
    if (part && part.withdrawn.length > 0 && !isSkipped(part) && !out.has(part.partId)) {
      const kept = part.editedBy === null ? undefined : withoutWithdrawn(part);
      return [{ studentId, part, content: kept ?? content, madeBy: kept ? part.editedBy : null }];
    }
    return part && !wantsRefresh(part, content) ? [] : [{ studentId, content, part, madeBy: null }];
  });
  await write(school, { courseId, week, changes });
  if (changes.length > 0)
    await writeAudit(school, by, {
      act: 'message.draft',
      relation: 'teaches',
      subject: 'student',
      ids: changes.map(({ studentId }) => studentId),
      detail: { class: classId, week },
    });
  const drafted = changes.filter(({ part }) => !part).length;
  return { drafted, refreshed: changes.length - drafted };
}

function wantsRefresh(part: Part, content: PartDraft): boolean {
  const untouched = part.editedBy === null && part.decision === null;
  return untouched && !isDeepStrictEqual(part.content, JSON.parse(JSON.stringify(content)));
}

interface Change {
  readonly studentId: string;
  readonly content: PartDraft;
  readonly part: Part | undefined;
  /** Whose edit it keeps; none for a draft */
  readonly madeBy: string | null;
}

async function write(
  school: InSchool,
  { courseId, week, changes }: { courseId: string; week: string; changes: readonly Change[] },
): Promise<void> {
  const placed = changes.map((change) => ({ ...change, partId: change.part?.partId ?? newId() }));
  const fresh = placed.filter(({ part }) => !part);
  if (fresh.length > 0)
    await school.db
      .insertInto('message_parts')
      .values(
        fresh.map(({ partId, studentId }) => ({
          school_id: school.id,
          id: partId,
          student_id: studentId,
          course_id: courseId,
          week_on: week,
        })),
      )
      .execute();
  if (placed.length > 0)
    await school.db
      .insertInto('message_part_versions')
      .values(
        placed.map(({ partId, part, content, madeBy }) => ({
          school_id: school.id,
          id: newId(),
          part_id: partId,
          ordinal: (part?.ordinal ?? 0) + 1,
          content: JSON.stringify(content),
          made_by: madeBy,
        })),
      )
      .execute();
}
