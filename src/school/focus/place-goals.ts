import type { FocusGoal } from './list-focus-goals.ts';
import type { ListedStudent } from './list-focus-students.ts';

/** In which of the teacher's classes a student works on a goal. */
export interface PlaceGoal {
  /** Undefined where in none; without a goal the first of the student's classes */
  readonly classOf: (studentId: string, goalId: string | null) => string | undefined;
  readonly yearOf: (studentId: string, goalId: string) => string | undefined;
  readonly isInFocus: (studentId: string, goalId: string) => boolean;
  /** Of several goals the first in focus, else the first of a class; null where none is of a class */
  readonly mainOf: (studentId: string, goalIds: readonly string[]) => string | null;
}

/** Looks up students and goals of a teacher's classes; of two classes with the same goal the first by title is meant. */
export function placeGoals(students: readonly ListedStudent[], goals: readonly FocusGoal[]): PlaceGoal {
  const classes = Map.groupBy(students, ({ studentId }) => studentId);
  const byPlace = new Map(goals.map((goal) => [`${goal.classId} ${goal.goalId}`, goal]));
  const order = new Map([...new Set(goals.map(({ classId }) => classId))].map((id, at) => [id, at]));
  const placeOf = ({ classId }: ListedStudent) => order.get(classId) ?? order.size;
  const find = (studentId: string, goalId: string) =>
    (classes.get(studentId) ?? [])
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .flatMap(({ classId }) => byPlace.get(`${classId} ${goalId}`) ?? [])[0];
  const isInFocus = (studentId: string, goalId: string) => find(studentId, goalId)?.isInFocus ?? false;
  return {
    classOf: (studentId, goalId) =>
      goalId === null
        ? (classes.get(studentId) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b))[0]?.classId
        : find(studentId, goalId)?.classId,
    yearOf: (studentId, goalId) => find(studentId, goalId)?.year,
    isInFocus,
    mainOf: (studentId, goalIds) =>
      goalIds.find((goalId) => isInFocus(studentId, goalId)) ??
      goalIds.find((goalId) => find(studentId, goalId)) ??
      null,
  };
}
