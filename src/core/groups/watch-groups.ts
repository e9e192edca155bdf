import { addDays } from '../time/add-days.ts';
import { weekOf } from '../time/week-of.ts';
import type { GroupBand } from './group.ts';
import { isNeedsGroup } from './is-needs-group.ts';

/** A student in a group. */
export interface WatchedMember {
  readonly studentId: string;
  readonly band: GroupBand;
  /** First school day */
  readonly from: string;
  /** The day from which on the student is in it no more; none while that is open */
  readonly until: string | null;
}

/** A group of a class, as the watch reads it. */
export interface WatchedGroup {
  readonly from: string;
  /** The day from which on it is no more; none while it lasts */
  readonly until: string | null;
  readonly members: readonly WatchedMember[];
}

/** A group that is looked at before it is made, or while it lasts. */
export interface LookedAtGroup {
  readonly from: string;
  /** The school day on which it is looked at */
  readonly today: string;
  /** With each the first day, where that is not the group's */
  readonly members: readonly (Pick<WatchedMember, 'studentId' | 'band'> & Partial<WatchedMember>)[];
}

/** Who is in groups of needs too often, and how it was counted. */
export interface WatchNote {
  readonly studentId: string;
  /** `times`: of the last times that such groups were made; `weeks`: of the last weeks, this one among them */
  readonly counted: 'times' | 'weeks';
  readonly often: number;
  readonly of: number;
}

/** Three of the last four times, or of the last four weeks: what is often enough to be said. */
const WATCH = { often: 3, of: 4 } as const;

/**
 * Watches that no one is always in a group of needs. For each member of a group of needs it says when that is the third
 * of the last four times such groups were made in the class, this one among them, or the third of the last four weeks
 * in which the student was in one. Groups that begin on one day were made at one time: whoever sorts a class in three
 * has sorted once. A mixed group, or one about no goal, is not counted and says nothing. In the order of the members.
 *
 * Example: Bao was in the groups of needs of 2 and of 9 November, and is to be in one on 16 November: three of three
 * times. With Ana in it, who has shown the goal, it is mixed, and there is nothing to say.
 */
export function watchGroups(group: LookedAtGroup, others: readonly WatchedGroup[]): WatchNote[] {
  if (!isNeedsGroup(group.members.map(({ band }) => band))) return [];
  const needs = others.filter((each) => isNeedsGroup(lastMembers(each).map(({ band }) => band)));
  const times = lastTimes(group, needs);
  const weeks = Array.from({ length: WATCH.of }, (_, back) => addDays(weekOf(group.today), -7 * back));
  return group.members.flatMap(({ studentId, from = group.from }): WatchNote[] => {
    const often = times.filter((day) => day === group.from || wasInOn(studentId, day, needs)).length;
    if (often >= WATCH.often) return [{ studentId, counted: 'times', often, of: times.length }];
    const inWeeks = weeks.filter((week) => week >= weekOf(from) || wasInWeek(studentId, week, needs)).length;
    if (inWeeks >= WATCH.often) return [{ studentId, counted: 'weeks', often: inWeeks, of: WATCH.of }];
    return [];
  });
}

/** Who is in a group, or was in it when it ended. */
function lastMembers({ members, until }: WatchedGroup): WatchedMember[] {
  return members.filter((each) => each.until === null || (until !== null && each.until >= until));
}

/** The days on which groups of needs were made, the newest first; the group that is looked at among them. */
function lastTimes({ from }: LookedAtGroup, needs: readonly WatchedGroup[]): string[] {
  const days = needs.map((each) => each.from).filter((day) => day <= from);
  return [...new Set([from, ...days])].toSorted().toReversed().slice(0, WATCH.of);
}

function wasInOn(studentId: string, day: string, needs: readonly WatchedGroup[]): boolean {
  return needs.some(
    ({ from, members }) => from === day && members.some((each) => each.studentId === studentId),
  );
}

function wasInWeek(studentId: string, week: string, needs: readonly WatchedGroup[]): boolean {
  const after = addDays(week, 7);
  return needs.some(({ until, members }) =>
    members.some(
      (each) =>
        each.studentId === studentId && each.from < after && (earlier(each.until, until) ?? after) > week,
    ),
  );
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
