import { roomForGoal } from '#core/goals/room-for-goal.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { type Adoption, listAdoptions } from '#school/courses/list-adoptions.ts';
import { lockCourse } from './lock-course.ts';
import { setAsideGoal } from './set-aside-goal.ts';

/** What comes off so that a goal can come on. */
export interface SwappedGoal {
  readonly adoptionId: string;
  /** For students and families to read */
  readonly reason: string;
}

/** The course is full: the teacher says which of these goals comes off. */
export interface AsksWhatComesOff {
  readonly outcome: 'asks-what-comes-off';
  /** How many goals a year holds */
  readonly most: number;
  /** The adoptions of which one would come off */
  readonly adoptionIds: readonly string[];
}

/** There is room; with the year's adoptions as they were before. */
export interface HasRoom {
  readonly outcome: 'room';
  readonly adoptions: readonly Adoption[];
  /** How many goals the course still lacks to three, once the new one is in */
  readonly stillToChoose: number;
}

/**
 * Asks whether the course's year holds one more goal, and first takes off what the teacher named. Nobody else
 * changes the course's goals until the transaction ends.
 */
export async function makeRoom(
  school: InSchool,
  course: { by: Actor; courseId: string; setAside: SwappedGoal | undefined },
): Promise<HasRoom | AsksWhatComesOff> {
  const { by, courseId, setAside } = course;
  await lockCourse(school, courseId);
  if (setAside) await setAsideGoal(school, { by, courseId, ...setAside });
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const adopted = adoptions.filter((each) => each.setAside === null);
  const room = roomForGoal(adopted.length);
  return room.kind === 'asks-what-comes-off'
    ? {
        outcome: 'asks-what-comes-off',
        most: room.most,
        adoptionIds: adopted.map(({ adoptionId }) => adoptionId),
      }
    : { outcome: 'room', adoptions, stillToChoose: room.stillToChoose };
}
