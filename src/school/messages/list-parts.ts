import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type Adult, listAdults } from '#school/families/list-adults.ts';
import { listNoLonger } from '#school/families/list-no-longer.ts';
import { listDeliveries, type PartDelivery } from './list-deliveries.ts';
import { listSources, type Source } from './list-sources.ts';
import { loadOwnWords } from './load-own-words.ts';
import { loadParts, type Part } from './load-parts.ts';
import { sentencesOf } from './read-content.ts';
import type { OwnWords } from './render-part.ts';
import { isApproved, isSkipped } from './write-decisions.ts';

/** Where a part is on its way. */
export type PartState = 'to-read' | 'approved' | 'delivered' | 'not-this-week' | 'nothing-to-say';

/** One student's part with everybody it may go to. */
export interface ListedPart {
  readonly part: Part;
  readonly student: ClassStudent;
  readonly state: PartState;
  readonly adults: readonly Adult[];
  /** Names of adults who are not written to any more; why is not said */
  readonly noLonger: readonly string[];
  readonly deliveries: readonly PartDelivery[];
}

/** A class's messages of a week. */
export interface ClassMessages {
  readonly facts: ClassFacts;
  readonly parts: readonly ListedPart[];
  readonly words: OwnWords;
  readonly sources: ReadonlyMap<string, Source>;
  /** Students about whom nobody can be written to: no family, none that may hear, or none with an address */
  readonly unreachable: readonly ClassStudent[];
}

/**
 * The parts of a class in a week, by student, with what each rests on, whom it goes to, and what became of it.
 * Writes the line of the look. Throws NotFound where the class is not the actor's.
 */
export async function listParts(
  school: InSchool,
  { by, classId, week, language }: { by: Actor; classId: string; week: string; language: string },
): Promise<ClassMessages> {
  const facts = await findClass(school, { by, classId });
  if (!facts) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  const students = await listClassStudents(school, { by, classId, language });
  const studentIds = students.map(({ studentId }) => studentId);
  const parts = await loadParts(school, { courseId: facts.courseId, week, studentIds });
  const adults = Map.groupBy(await listAdults(school, { studentIds, today }), ({ studentId }) => studentId);
  const noLonger = await listNoLonger(school, { studentIds, today });
  const deliveries = Map.groupBy(
    await listDeliveries(
      school,
      parts.map(({ partId }) => partId),
    ),
    ({ partId }) => partId,
  );
  const slots = parts.flatMap(({ content }) => (content.kind === 'draft' ? [content.slots] : []));
  await writeAudit(school, by, {
    act: 'message.look',
    relation: 'teaches',
    subject: 'student',
    ids: studentIds,
    detail: { class: classId, week },
  });
  const byStudent = new Map(parts.map((part) => [part.studentId, part]));
  return {
    facts,
    parts: students.flatMap((student) => {
      const part = byStudent.get(student.studentId);
      if (!part) return [];
      const sent = deliveries.get(part.partId) ?? [];
      return [
        {
          part,
          student,
          adults: adults.get(student.studentId) ?? [],
          noLonger: noLonger.get(student.studentId) ?? [],
          deliveries: sent,
          state: stateOf(part, sent),
        },
      ];
    }),
    words: await loadOwnWords(school, slots),
    sources: await listSources(school, [
      ...new Set(slots.flatMap(sentencesOf).flatMap((sentence) => sentence.from)),
    ]),
    unreachable: students.filter(
      ({ studentId }) => !(adults.get(studentId) ?? []).some(({ wanted, email }) => wanted && email),
    ),
  };
}

function stateOf(part: Part, deliveries: readonly PartDelivery[]): PartState {
  if (deliveries.length > 0) return 'delivered';
  if (isApproved(part)) return 'approved';
  if (isSkipped(part)) return 'not-this-week';
  return part.content.kind === 'draft' ? 'to-read' : 'nothing-to-say';
}
