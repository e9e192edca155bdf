import { type GroupPurpose, groupPurposes } from '#core/groups/group.ts';
import { mayKeepGroups } from '#core/policy/groups.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { FieldProblem } from '#school/courses/check-line.ts';
import { findTask } from '#school/tasks/find-task.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords, type GroupWords } from './check-words.ts';
import { type BandsOfClass, readClassBands } from './read-class-bands.ts';

/** Groups of a class as they come from a page: one, or as many as pairs were proposed. */
export interface NewGroups extends GroupWords {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly classId: string;
  readonly purpose: string;
  /** Empty where it is about none */
  readonly goalId: string;
  /** Empty where it is for none */
  readonly taskId: string;
  /** The students of each, by id */
  readonly sets: readonly (readonly string[])[];
}

/**
 * Makes groups of a class, from today on. Each member's row keeps how they stand on the group's goal now, for the watch;
 * no level hears of it. Throws NotFound for who does not teach the class or where students, goal and task are not of it,
 * Invalid where a group would have fewer than two in it.
 */
export async function makeGroups(
  school: InSchool,
  { by, groups }: { by: Actor; groups: NewGroups },
): Promise<{ groupIds: string[] }> {
  const { writeId, classId, goalId, taskId } = groups;
  const relation = mayKeepGroups(by.standing, classId);
  if (!relation) throw new NotFound('There is no such class.');
  const sets = groups.sets.map((set) => [...new Set(set)]);
  const problems: FieldProblem[] = [];
  const words = checkWords(problems, groups, by.standing);
  if (!isPurpose(groups.purpose)) problems.push({ field: 'purpose', problem: 'choose-one' });
  if (sets.length === 0 || sets.some(({ length }) => length < 2))
    problems.push({ field: 'students', problem: 'choose-two' });
  if (problems.length > 0) throw new Invalid(problems);
  const { writeId: _, ...request } = groups;
  return applyOnce(school, by, { writeId, act: 'group.make', request }, async () => {
    const ask = { by, classId, language: groups.language, page: null };
    const found = await readClassBands(school, ask);
    await checkOfClass(school, { by, found, sets, goalId, taskId });
    const rows = sets.map((studentIds) => ({ groupId: newId(), studentIds }));
    const common = { school_id: school.id };
    const [me, at] = [by.standing.personId, by.now.toISOString()];
    await insertMany(
      school.db,
      'groups',
      rows.map(({ groupId }) => ({
        ...common,
        id: groupId,
        class_id: classId,
        purpose: groups.purpose,
        goal_id: goalId || null,
        task_id: taskId || null,
        from_on: by.standing.today,
        made_by: me,
        made_at: at,
      })),
    );
    await insertMany(
      school.db,
      'group_words',
      rows.map(({ groupId }) => ({
        ...common,
        id: newId(),
        group_id: groupId,
        ...words,
        written_by: me,
        written_at: at,
      })),
    );
    await insertMany(
      school.db,
      'group_members',
      rows.flatMap(({ groupId, studentIds }) =>
        studentIds.map((studentId) => ({
          ...common,
          id: newId(),
          group_id: groupId,
          student_id: studentId,
          band: goalId === '' ? null : found.bandOf(studentId, goalId),
          from_on: by.standing.today,
          added_by: me,
          added_at: at,
        })),
      ),
    );
    await writeAudit(school, by, {
      act: 'group.make',
      relation,
      subject: 'student',
      ids: [...new Set(sets.flat())],
      detail: { class: classId, purpose: groups.purpose, groups: rows.length },
    });
    return { groupIds: rows.map(({ groupId }) => groupId) };
  });
}

function isPurpose(purpose: string): purpose is GroupPurpose {
  return (groupPurposes as readonly string[]).includes(purpose);
}

interface OfClass extends Pick<NewGroups, 'sets' | 'goalId' | 'taskId'> {
  readonly by: Actor;
  readonly found: BandsOfClass;
}

/** Throws NotFound where somebody or something named is not of the class today. */
async function checkOfClass(school: InSchool, { by, found, sets, goalId, taskId }: OfClass): Promise<void> {
  const { klass, students, goals } = found;
  const here = new Set(students.map(({ studentId }) => studentId));
  if (!sets.flat().every((each) => here.has(each)))
    throw new NotFound('There is no such student in this class.');
  if (goalId !== '' && !goals.some((each) => each.goalId === goalId))
    throw new NotFound('There is no such goal in this class.');
  if (taskId === '') return;
  const task = await findTask(school, { by, taskId });
  if (!task || task.retired || task.courseId !== klass.courseId)
    throw new NotFound('There is no such task in this class.');
}
