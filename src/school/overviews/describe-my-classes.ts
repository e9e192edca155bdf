import { weekOf } from '#core/time/week-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { listMyClasses, type MyClass } from '#school/courses/list-my-classes.ts';
import { countReplies } from '#school/families/count-replies.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { countDrafts } from '#school/messages/count-drafts.ts';
import { currentUnit } from '#school/units/current-unit.ts';

/** A class with what a teacher asks first: what is in focus, and which words of and to families wait. */
export interface DescribedClass extends MyClass {
  readonly unitTitle: string | undefined;
  /** The goals in focus, in order */
  readonly focus: readonly GoalWording[];
  /** This week's message parts that nobody has decided on */
  readonly drafts: number;
  /** Messages of families that the actor has not read */
  readonly replies: number;
}

export interface MyClasses {
  readonly classes: readonly DescribedClass[];
  /** Students of all of them, each counted once */
  readonly students: number;
}

/** The classes the actor teaches today. */
export async function describeMyClasses(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<MyClasses> {
  const { today } = by.standing;
  const everyone = new Set<string>();
  const classes: DescribedClass[] = [];
  for (const mine of await listMyClasses(school, { by, language })) {
    const { classId, courseId } = mine;
    const students = await listClassStudents(school, { by, classId, language });
    const studentIds = students.map(({ studentId }) => studentId);
    for (const id of studentIds) everyone.add(id);
    const unit = await currentUnit(school, { courseId, today });
    const wordings = await goalWordings(school, { goalIds: unit?.goalIds ?? [], language });
    classes.push({
      ...mine,
      unitTitle: unit?.title,
      focus: (unit?.goalIds ?? []).flatMap((goalId) => wordings.get(goalId) ?? []),
      drafts: await countDrafts(school, { courseId, week: weekOf(today), studentIds }),
      replies: await countReplies(school, { by, studentIds }),
    });
  }
  return { classes, students: everyone.size };
}
