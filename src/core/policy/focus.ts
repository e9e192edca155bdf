import type { Relation, Standing } from './standing.ts';
import { mayTeachStudent, type StudentFacts } from './students.ts';

/**
 * By which relation the person may say that they have seen a row about a student in their focus queue: who teaches the
 * student today; else undefined. What one has seen is one's own.
 *
 * Example: Mr. Osei, who co-teaches 9B, and a student of 9B → 'teaches'; a leader → undefined.
 */
export function mayMarkSeen(standing: Standing, student: StudentFacts): Relation | undefined {
  return student.classIds.some((inClass) => mayTeachStudent(standing, { ...student, inClass }))
    ? 'teaches'
    : undefined;
}

/** By which relation the person takes a mark back: the one who made it, as long as they teach; else undefined. */
export function mayTakeMarkBack(
  standing: Standing,
  { teacherId }: { readonly teacherId: string },
): Relation | undefined {
  return teacherId === standing.personId && standing.teaches.length > 0 ? 'teaches' : undefined;
}
