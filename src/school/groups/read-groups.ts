import type { GroupBand, GroupPurpose } from '#core/groups/group.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { samePeople } from '#school/people/same-people.ts';
import { readEndings } from './read-endings.ts';

/** A student in a group, from a day on; until the day from which on they are in it no more. */
export interface GroupMember {
  readonly memberId: string;
  readonly studentId: string;
  readonly band: GroupBand;
  readonly from: string;
  readonly until: string | null;
}

/** A group as it stands by its newest rows. */
export interface Group {
  readonly groupId: string;
  readonly classId: string;
  readonly purpose: GroupPurpose;
  readonly goalId: string | null;
  readonly taskId: string | null;
  readonly from: string;
  /** The day from which on it is no more, because it was ended or was meant to last no longer */
  readonly until: string | null;
  /** The last day it is meant for */
  readonly lastDay: string | null;
  readonly wordsId: string;
  /** For staff alone */
  readonly reason: string | null;
  /** Language of the reason (BCP 47) */
  readonly reasonIn: string | null;
  readonly madeById: string;
  readonly members: readonly GroupMember[];
}

/** Groups that were never taken back, the newest first: of a class, or those with these ids. Asks no permission. */
export async function readGroups(
  school: InSchool,
  of: { readonly classId: string } | { readonly groupIds: readonly string[] },
): Promise<Group[]> {
  if ('groupIds' in of && of.groupIds.length === 0) return [];
  let query = school.db
    .selectFrom('groups as g')
    .innerJoin('group_words as w', (join) =>
      join.onRef('w.school_id', '=', 'g.school_id').onRef('w.group_id', '=', 'g.id'),
    )
    .distinctOn('g.id')
    .select(['g.id as groupId', 'g.class_id as classId', 'g.purpose', 'g.goal_id as goalId'])
    .select(['g.task_id as taskId', 'g.from_on as from', 'g.made_by as madeById', 'g.made_at as madeAt'])
    .select(['w.id as wordsId', 'w.reason', 'w.language as reasonIn', 'w.until_on as lastDay'])
    .where('g.school_id', '=', school.id);
  query =
    'classId' in of
      ? query.where('g.class_id', '=', of.classId)
      : query.where('g.id', 'in', [...of.groupIds]);
  const rows = await query.orderBy('g.id').orderBy('w.written_at', 'desc').orderBy('w.id', 'desc').execute();
  const groupIds = rows.map(({ groupId }) => groupId);
  const [members, endings] = await together([
    readMembers(school, groupIds),
    readEndings(school, { of: 'group_id', ids: groupIds }),
  ]);
  return rows
    .filter(({ groupId }) => endings.get(groupId)?.how !== 'undone')
    .toSorted(
      (a, b) =>
        b.from.localeCompare(a.from) ||
        b.madeAt.getTime() - a.madeAt.getTime() ||
        a.groupId.localeCompare(b.groupId),
    )
    .map(({ madeAt: _, purpose, ...row }) => {
      const ending = endings.get(row.groupId);
      const ended = ending?.how === 'ended' ? ending.on : null;
      const meant = row.lastDay === null ? null : addDays(row.lastDay, 1);
      return {
        ...row,
        purpose: purpose as GroupPurpose,
        until: [ended, meant].filter((day) => day !== null).toSorted()[0] ?? null,
        members: members.get(row.groupId) ?? [],
      };
    });
}

/** Who is or was in these groups, in the order they came in; somebody who was merged as the person kept. */
async function readMembers(
  school: InSchool,
  groupIds: readonly string[],
): Promise<Map<string, GroupMember[]>> {
  if (groupIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('group_members')
    .select(['id as memberId', 'group_id as groupId', 'student_id as studentId', 'band', 'from_on as from'])
    .where('school_id', '=', school.id)
    .where('group_id', 'in', [...groupIds])
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const endings = await readEndings(school, { of: 'member_id', ids: rows.map(({ memberId }) => memberId) });
  const { keptOf } = await samePeople(school, [...new Set(rows.map(({ studentId }) => studentId))]);
  const standing = rows.filter(({ memberId }) => endings.get(memberId)?.how !== 'undone');
  return new Map(
    [...Map.groupBy(standing, ({ groupId }) => groupId)].map(([groupId, of]) => [
      groupId,
      of.map(({ groupId: _, band, ...member }) => {
        const ending = endings.get(member.memberId);
        return {
          ...member,
          studentId: keptOf(member.studentId),
          band: band as GroupBand,
          until: ending?.how === 'ended' ? ending.on : null,
        };
      }),
    ]),
  );
}
