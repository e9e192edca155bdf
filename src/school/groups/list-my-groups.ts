import type { GroupPurpose } from '#core/groups/group.ts';
import { mayReadOwnGroups } from '#core/policy/groups.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { lastsOn, membersOn } from './members-on.ts';
import { readGroups } from './read-groups.ts';

/** With whom a student works, and for what. No reason, no goal and nothing of how anybody stands is in it. */
export interface MyGroup {
  readonly groupId: string;
  readonly purpose: GroupPurpose;
  readonly taskId: string | null;
  /** The task's title, where it is for one that is on the plan */
  readonly task: string | null;
  /** First names; the whole one where two share it */
  readonly names: readonly string[];
}

/** The groups of the acting student's classes that they are in today; none for anybody else. */
export async function listMyGroups(school: InSchool, { by }: { by: Actor }): Promise<MyGroup[]> {
  const { today, personId, studies } = by.standing;
  const classIds = studies.map(({ classId }) => classId).filter((id) => mayReadOwnGroups(by.standing, id));
  if (classIds.length === 0) return [];
  const mine = await school.db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.school_id', '=', 'm.school_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select('g.id')
    .distinct()
    .where('m.school_id', '=', school.id)
    .where('m.student_id', '=', idsOfPerson(school, personId))
    .where('g.class_id', 'in', classIds)
    .execute();
  const groups = (await readGroups(school, { groupIds: mine.map(({ id }) => id) })).filter((group) =>
    lastsOn(group, today),
  );
  const here = await listEnrolled(school, { classIds, today });
  const titles = await listTitles(
    school,
    groups.flatMap(({ taskId }) => taskId ?? []),
  );
  const shown = groups
    .map((group) => ({
      group,
      members: membersOn(group, today)
        .map(({ studentId }) => studentId)
        .filter((each) => here.has(`${group.classId} ${each}`)),
    }))
    .filter(({ members }) => members.includes(personId) && members.length > 1);
  const names = await listNames(school, { personIds: shown.flatMap(({ members }) => members), today });
  return shown.map(({ group: { groupId, purpose, taskId }, members }) => {
    const others = members.flatMap((each) => (each === personId ? [] : (names.get(each) ?? [])));
    return {
      groupId,
      purpose,
      taskId,
      task: titles.get(taskId ?? '') ?? null,
      names: others.map(({ called, display }) =>
        others.filter((each) => each.called === called).length > 1 ? display : called,
      ),
    };
  });
}

/** Class and student, as one text, of everybody who learns there today. */
async function listEnrolled(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<Set<string>> {
  const rows = await school.db
    .selectFrom('enrollments')
    .select(['class_id', 'student_id'])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', [...classIds])
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return new Set(rows.map((row) => `${row.class_id} ${row.student_id}`));
}

async function listTitles(school: InSchool, taskIds: readonly string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('tasks')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...taskIds])
    .where('retired_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
