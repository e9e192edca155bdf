import type { Group, GroupMember } from './read-groups.ts';

/** Whether a group lasts on a school day. */
export function lastsOn({ from, until }: Pick<Group, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === null || until > day);
}

/** Who is in a group on a school day, each once. */
export function membersOn({ members }: Pick<Group, 'members'>, day: string): GroupMember[] {
  return onceEach(members.filter(({ from, until }) => from <= day && (until === null || until > day)));
}

/** Who is in a group to its end, or was. */
export function lastMembers({ members, until: end }: Pick<Group, 'members' | 'until'>): GroupMember[] {
  return onceEach(members.filter(({ until }) => until === null || (end !== null && until >= end)));
}

function onceEach(members: readonly GroupMember[]): GroupMember[] {
  return [...new Map(members.toReversed().map((member) => [member.studentId, member])).values()].toReversed();
}
