import type { Relation, Standing } from './standing.ts';
import { mayReadRecord, mayTeachStudent, type StudentFacts } from './students.ts';

/**
 * By which relation the person may add an artefact to a student's work in the class, or undefined: who teaches the
 * student there, co-teachers alike.
 */
export function mayAddArtefact(
  standing: Standing,
  student: StudentFacts & { readonly inClass: string },
): Relation | undefined {
  return mayTeachStudent(standing, student);
}

/**
 * By which relation the person may open an artefact of the student's, or undefined: who may read the evidence of the
 * student's work may see the work. What shows several students belongs to each of them apart.
 */
export function mayReadArtefact(standing: Standing, student: StudentFacts): Relation | undefined {
  return mayReadRecord(standing, student);
}

/**
 * By which relation the person takes an artefact away or brings it back, or undefined: who teaches the class it was
 * added in, or added it and still teaches.
 * Example: a co-teacher of 9B, for a photo that a colleague added in 9B → 'teaches'.
 */
export function mayEndArtefact(
  standing: Standing,
  { classId, addedBy }: { readonly classId: string; readonly addedBy: string },
): Relation | undefined {
  const isHere = standing.teaches.some((each) => each.classId === classId);
  const isOwn = addedBy === standing.personId && standing.teaches.length > 0;
  return isHere || isOwn ? 'teaches' : undefined;
}
