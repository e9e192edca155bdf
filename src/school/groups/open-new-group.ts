import { pairStudents } from '#core/groups/pair-students.ts';
import { type Mixing, proposeMixing } from '#core/groups/propose-mixing.ts';
import { type GroupReason, reasonOfGroup } from '#core/groups/reason-of-group.ts';
import { type WatchNote, watchGroups } from '#core/groups/watch-groups.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import type { MapGoal } from '#school/mastery/list-map-goals.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { readTasks } from '#school/tasks/read-tasks.ts';
import { lastMembers } from './members-on.ts';
import { readClassBands } from './read-class-bands.ts';
import { readGroups } from './read-groups.ts';

/** What was chosen on the Map, as its link says it. */
export interface Selection {
  readonly studentIds: readonly string[];
  /** All whom the Map groups like this by the goal, besides those chosen one by one; empty for none */
  readonly band: string;
  /** Empty where it is about none */
  readonly goalId: string;
}

/** A group that is thought of: who would be in it, the reason to offer, the watch's word, and pairs. */
export interface NewGroup {
  readonly klass: ClassFacts;
  /** All of the class, in the order of the language */
  readonly students: readonly ClassStudent[];
  readonly goals: readonly MapGoal[];
  /** Those on the plan */
  readonly tasks: readonly TaskFacts[];
  readonly chosen: readonly string[];
  readonly goal: MapGoal | undefined;
  readonly reason: GroupReason | undefined;
  readonly notes: readonly WatchNote[];
  /** How to mix it, where the watch has a word to say */
  readonly mixing: Mixing | undefined;
  /** Pairs for buddies or peer feedback */
  readonly pairs: readonly (readonly string[])[];
}

/** Two who worked together in the last six weeks are not put together again where there is another way. */
const LATELY_DAYS = 42;

/**
 * Thinks of a group for a selection of the Map. Writes the line of the look. Throws NotFound for who does not teach the
 * class; who is not of the class is left out.
 */
export async function openNewGroup(
  school: InSchool,
  {
    by,
    classId,
    selection,
    language,
  }: { by: Actor; classId: string; selection: Selection; language: string },
): Promise<NewGroup> {
  const { today } = by.standing;
  const found = await readClassBands(school, { by, classId, language, page: 'groups' });
  const { klass, students, goals, bandOf } = found;
  const goal = goals.find(({ goalId }) => goalId === selection.goalId);
  const chosen = students
    .map(({ studentId }) => studentId)
    .filter(
      (each) =>
        selection.studentIds.includes(each) ||
        (goal !== undefined && isInBand(bandOf(each, goal.goalId), selection.band)),
    );
  const members = chosen.map((studentId) => ({
    studentId,
    band: goal ? bandOf(studentId, goal.goalId) : null,
  }));
  const groups = await readGroups(school, { classId });
  const notes = watchGroups({ from: today, today, members }, groups);
  const classBands = {
    studentIds: students.map(({ studentId }) => studentId),
    goalIds: goals.map(({ goalId }) => goalId),
    bandOf,
  };
  const since = addDays(today, -LATELY_DAYS);
  return {
    klass,
    students,
    goals,
    tasks: await readTasks(school, { courseId: klass.courseId }),
    chosen,
    goal,
    reason: reasonOfGroup(members.map(({ band }) => band)),
    notes,
    mixing:
      goal && notes.length > 0
        ? proposeMixing(classBands, {
            goalId: goal.goalId,
            memberIds: chosen,
            named: notes.map(({ studentId }) => studentId),
          })
        : undefined,
    pairs: pairStudents({
      ...classBands,
      studentIds: chosen,
      lately: groups
        .filter(({ from, until }) => from >= since || until === null || until >= since)
        .map((group) => lastMembers(group).map(({ studentId }) => studentId)),
    }),
  };
}

/** The Map says of who is stuck that too little is known: they stand under that heading. */
function isInBand(band: string | null, asked: string): boolean {
  return band === asked || (band === 'stuck' && asked === 'not-enough');
}
