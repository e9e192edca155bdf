import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#core/time/add-days.ts';
import type { GroupBand } from './group.ts';
import { isNeedsGroup } from './is-needs-group.ts';
import { type WatchedGroup, watchGroups } from './watch-groups.ts';

test.each<[GroupBand[], boolean]>([
  [['close', 'close'], true],
  [['starting'], true],
  [['stuck', 'not-enough'], true],
  [['close', 'starting', 'not-enough'], true],
  [['close', 'close', 'ready'], false],
  [['ready'], false],
  [['not-enough'], false],
  [[null, null], false],
  [[], false],
])('%j is a group of needs: %s', (bands, needs) => {
  expect(isNeedsGroup(bands)).toBe(needs);
});

/** A group of a week; `bao:close` says who is in it and how they stand. */
function group(from: string, members: string, until: string | null = addDays(from, 5)): WatchedGroup {
  return {
    from,
    until,
    members: members.split(' ').map((each) => {
      const [studentId = '', band] = each.split(':');
      return { studentId, band: (band ?? null) as GroupBand, from, until };
    }),
  };
}
const times = (studentId: string, often: number, of: number) => ({ studentId, counted: 'times', often, of });
const weeks = (studentId: string, often: number) => ({ studentId, counted: 'weeks', often, of: 4 });

/** Bao alone, looked at on the day it begins. */
const third = { ...group('2026-11-16', 'bao:close'), today: '2026-11-16' };

describe('a group that begins on 16 November', () => {
  test.each<[string, WatchedGroup, WatchedGroup[], unknown[]]>([
    ['the first of its kind says nothing', group('2026-11-16', 'bao:close'), [], []],
    ['nor does the second', group('2026-11-16', 'bao:close'), [group('2026-11-09', 'bao:close')], []],
    [
      'the third of three is said, of who was in all of them',
      group('2026-11-16', 'bao:close ana:close'),
      [group('2026-11-02', 'bao:starting ana:close'), group('2026-11-09', 'bao:close caio:close')],
      [times('bao', 3, 3)],
    ],
    [
      'the third of the last four is said too',
      group('2026-11-16', 'bao:close'),
      [
        group('2026-10-12', 'ana:close'),
        group('2026-10-19', 'bao:close'),
        group('2026-10-26', 'ana:close'),
        group('2026-11-09', 'bao:close'),
      ],
      [times('bao', 3, 4)],
    ],
    [
      'what lies before the last four is forgotten',
      group('2026-11-16', 'bao:close'),
      [
        group('2026-09-14', 'bao:close'),
        group('2026-10-05', 'bao:close'),
        group('2026-10-19', 'ana:close'),
        group('2026-10-26', 'ana:close'),
        group('2026-11-02', 'ana:close'),
      ],
      [],
    ],
    [
      'two groups of one day were made at one time',
      group('2026-11-16', 'bao:close'),
      [
        group('2026-11-02', 'bao:starting'),
        group('2026-11-02', 'ana:close'),
        group('2026-11-09', 'ana:close'),
        group('2026-11-09', 'bao:stuck'),
      ],
      [times('bao', 3, 3)],
    ],
    [
      'a mixed group, and one about no goal, are not counted',
      group('2026-11-16', 'bao:close'),
      [
        group('2026-11-02', 'bao:close ana:ready'),
        group('2026-11-04', 'bao'),
        group('2026-11-09', 'bao:close'),
      ],
      [],
    ],
    [
      'a mixed group says nothing of anybody',
      group('2026-11-16', 'bao:close ana:ready'),
      [group('2026-11-02', 'bao:close'), group('2026-11-09', 'bao:close')],
      [],
    ],
    [
      'one long group is counted by its weeks',
      group('2026-11-16', 'bao:close'),
      [group('2026-10-26', 'bao:close ana:close', null)],
      [weeks('bao', 4)],
    ],
    [
      'of a group that ended three weeks ago, one week is of late',
      group('2026-11-16', 'bao:close'),
      [group('2026-10-05', 'bao:close', '2026-10-28')],
      [],
    ],
    [
      'three of the last four weeks are said',
      group('2026-11-16', 'bao:close'),
      [group('2026-10-05', 'bao:close', '2026-11-04')],
      [weeks('bao', 3)],
    ],
  ])('%s', (_, looked, others, notes) => {
    expect(watchGroups({ ...looked, today: '2026-11-16' }, others)).toEqual(notes);
  });

  it('is not counted twice where it is made beside another on the same day', () => {
    const others = [group('2026-11-16', 'bao:close'), group('2026-11-09', 'bao:close')];
    expect(watchGroups(third, others)).toEqual([]);
  });

  it('is counted by its own weeks while it lasts', () => {
    const lasting = { ...group('2026-10-26', 'bao:close ana:close', null), today: '2026-11-16' };
    expect(watchGroups(lasting, [])).toEqual([weeks('bao', 4), weeks('ana', 4)]);
    expect(watchGroups({ ...lasting, today: '2026-11-06' }, [])).toEqual([]);
    const cameLate = { studentId: 'caio', band: 'close' as const, from: '2026-11-09' };
    expect(watchGroups({ ...lasting, members: [cameLate] }, [])).toEqual([]);
  });

  it('was mixed where somebody who has shown the goal came to it and stayed', () => {
    const member = { from: '2026-11-09', until: null };
    const mixed = {
      ...group('2026-11-02', 'bao:close', null),
      members: [
        { ...member, studentId: 'bao', band: 'close' as const, from: '2026-11-02' },
        { ...member, studentId: 'ana', band: 'ready' as const },
      ],
    };
    const others = [mixed, group('2026-11-09', 'bao:close')];
    expect(watchGroups(third, others)).toEqual([]);
    const left = { ...mixed, members: mixed.members.map((each) => ({ ...each })) };
    left.members[1] = { ...left.members[1], until: '2026-11-10' } as never;
    expect(watchGroups(third, [left, ...others.slice(1)])).toEqual([times('bao', 3, 3)]);
  });
});

const STUDENTS = ['ana', 'bao', 'caio', 'dorje'];
const band = fc.constantFrom<GroupBand>('close', 'starting', 'stuck', 'not-enough', 'ready', null);
const day = fc.nat(70).map((days) => addDays('2026-09-07', days));
const anyGroup = fc
  .record({
    from: day,
    lasts: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    who: fc.subarray(STUDENTS, { minLength: 1 }),
    bands: fc.array(band, { minLength: 4, maxLength: 4 }),
  })
  .map(({ from, lasts, who, bands }): WatchedGroup => {
    const until = lasts === null ? null : addDays(from, lasts);
    return {
      from,
      until,
      members: who.map((studentId, at) => ({ studentId, band: bands[at] ?? null, from, until })),
    };
  });
const past = fc.array(anyGroup, { maxLength: 8 });
const runs = { numRuns: 2000 };
const needs = ({ members }: WatchedGroup) => isNeedsGroup(members.map((each) => each.band));
const newGroup = (bands: readonly GroupBand[]) => ({
  from: '2026-11-30',
  today: '2026-11-30',
  members: STUDENTS.map((studentId, at) => ({ studentId, band: bands[at] ?? null })),
});

describe('whatever the groups were', () => {
  it('names who was in the groups of needs every time of late', () => {
    fc.assert(
      fc.property(past, (others) => {
        const days = [...new Set(others.filter(needs).map(({ from }) => from))].toSorted().toReversed();
        const always = STUDENTS.filter(
          (student) =>
            days.length > 1 &&
            days
              .slice(0, 3)
              .every((from) =>
                others.some(
                  (each) =>
                    each.from === from &&
                    needs(each) &&
                    each.members.some(({ studentId }) => studentId === student),
                ),
              ),
        );
        const named = watchGroups(newGroup(['close', 'close', 'close', 'close']), others);
        expect(named.map(({ studentId }) => studentId)).toEqual(expect.arrayContaining(always));
      }),
      runs,
    );
  });

  it('says the same however many mixed groups there were beside', () => {
    fc.assert(
      fc.property(past, past, (others, more) => {
        const looked = newGroup(['close', 'starting', 'stuck', 'not-enough']);
        const mixed = more.filter((each) => !needs(each));
        expect(watchGroups(looked, [...others, ...mixed])).toEqual(watchGroups(looked, others));
      }),
      runs,
    );
  });

  it('says nothing of a group with somebody in it who has shown the goal', () => {
    fc.assert(
      fc.property(past, fc.array(band, { minLength: 3, maxLength: 3 }), (others, bands) => {
        expect(watchGroups(newGroup([...bands, 'ready']), others)).toEqual([]);
      }),
      runs,
    );
  });
});
