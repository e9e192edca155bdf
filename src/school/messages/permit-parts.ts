import { mayApprovePart } from '#core/policy/messages.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadParts, type Part } from './load-parts.ts';

/**
 * The parts by their ids, if the actor may decide on every one of them. Throws NotFound where one is not there
 * or its student is not the actor's in that course today.
 */
export async function permitParts(
  school: InSchool,
  by: Actor,
  partIds: readonly string[],
): Promise<{ relation: Relation; parts: readonly Part[] }> {
  if (!partIds.every(isId)) throw new NotFound('There is no such message.');
  const parts = await loadParts(school, { partIds });
  const classes = await loadClassIds(school, {
    studentIds: parts.map(({ studentId }) => studentId),
    today: by.standing.today,
  });
  const relations = parts.map(({ courseId, studentId }) =>
    mayApprovePart(by.standing, { courseId, studentClassIds: classes.get(studentId) ?? [] }),
  );
  const [relation] = relations;
  if (parts.length < new Set(partIds).size || !relation || relations.includes(undefined))
    throw new NotFound('There is no such message.');
  return { relation, parts };
}

/** One part, likewise. */
export async function permitPart(
  school: InSchool,
  by: Actor,
  partId: string,
): Promise<{ relation: Relation; part: Part }> {
  const { relation, parts } = await permitParts(school, by, [partId]);
  const [part] = parts;
  if (!part) throw new NotFound('There is no such message.');
  return { relation, part };
}

async function loadClassIds(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<Map<string, string[]>> {
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('enrollments')
    .select(['student_id as studentId', 'class_id as classId'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const byStudent = Map.groupBy(rows, ({ studentId }) => studentId);
  return new Map([...byStudent].map(([studentId, each]) => [studentId, each.map(({ classId }) => classId)]));
}
