import { type WatchNote, watchGroups } from '#core/groups/watch-groups.ts';
import { mayKeepGroups } from '#core/policy/groups.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { listNames } from '#school/people/list-names.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { readTasks } from '#school/tasks/read-tasks.ts';
import { lastMembers, lastsOn, membersOn } from './members-on.ts';
import { type Group, readGroups } from './read-groups.ts';

/** A group as its class's page shows it. */
export interface ShownGroup extends Omit<Group, 'members'> {
  /** Who is in it, or was when it ended */
  readonly members: readonly { readonly studentId: string; readonly display: string }[];
  readonly goal: GoalWording | undefined;
  readonly task: TaskFacts | undefined;
  /** What the watch says of it while it lasts */
  readonly notes: readonly WatchNote[];
}

/** The groups of a class, of now and before. */
export interface ClassGroups {
  readonly klass: ClassFacts;
  /** All of the class */
  readonly students: readonly ClassStudent[];
  readonly now: readonly ShownGroup[];
  /** The newest first */
  readonly before: readonly ShownGroup[];
}

/** So many of before are shown. */
const MOST = 30;

/** The groups of a class for those who teach it. Writes the line of the look. Throws NotFound for anybody else. */
export async function openClassGroups(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<ClassGroups> {
  const { today } = by.standing;
  const relation = mayKeepGroups(by.standing, classId);
  const klass = relation && (await findClass(school, { by, classId }));
  if (!relation || !klass) throw new NotFound('There is no such class.');
  const students = await listClassStudents(school, { by, classId, language });
  const groups = await readGroups(school, { classId });
  const here = new Set(students.map(({ studentId }) => studentId));
  const now = groups.filter((group) => lastsOn(group, today));
  const before = groups.filter((group) => !lastsOn(group, today)).slice(0, MOST);
  const goalIds = [...new Set([...now, ...before].flatMap(({ goalId }) => goalId ?? []))];
  const goals = await goalWordings(school, { goalIds, language });
  const tasks = await readTasks(school, { courseId: klass.courseId, withRetired: true });
  const whoOf = (group: Group) =>
    lastsOn(group, today)
      ? // Who has left the class works in none of its groups.
        membersOn(group, today).filter(({ studentId }) => here.has(studentId))
      : lastMembers(group);
  const personIds = [...new Set([...now, ...before].flatMap(whoOf).map(({ studentId }) => studentId))];
  const names = await listNames(school, { personIds, today });
  const show = (group: Group): ShownGroup => {
    const who = whoOf(group);
    return {
      ...group,
      members: who.map(({ studentId }) => ({ studentId, display: names.get(studentId)?.display ?? '' })),
      goal: group.goalId ? goals.get(group.goalId) : undefined,
      task: tasks.find(({ taskId }) => taskId === group.taskId),
      notes: lastsOn(group, today)
        ? watchGroups(
            { from: group.from, today, members: who },
            groups.filter(({ groupId }) => groupId !== group.groupId),
          )
        : [],
    };
  };
  const shown = { klass, students, now: now.map(show), before: before.map(show) };
  if (personIds.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation,
      subject: 'student',
      ids: personIds,
      detail: { page: 'groups', class: classId },
    });
  return shown;
}
