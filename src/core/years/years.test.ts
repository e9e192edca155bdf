import { describe, expect, it } from 'vitest';
import { type DatedTerm, findGaps } from './find-gaps.ts';
import { nextClassTitle } from './next-class-title.ts';
import { gradeOrder, raiseGrade } from './raise-grade.ts';
import { daysOfYear, yearAfter, yearBefore } from './year-label.ts';
import { titleLater, yearLater } from './year-later.ts';

describe('labels of school years', () => {
  it.each([
    ['2026-27', '2027-28'],
    ['2098-99', '2099-00'],
    ['2099-00', '2100-01'],
    ['2026', '2027'],
  ])('after %s comes %s, and before it', (label, next) => {
    expect(yearAfter(label)).toBe(next);
    expect(yearBefore(next)).toBe(label);
  });

  it.each([
    ['2026-27', 8, '2026-08-01', '2027-07-31'],
    ['2026-27', 9, '2026-09-01', '2027-08-31'],
    ['2026', 1, '2026-01-01', '2026-12-31'],
  ])('%s, beginning in month %i, is from %s to %s', (label, month, first, last) => {
    expect(daysOfYear(label, month)).toEqual({ first, last });
  });
});

describe('a plan one year later', () => {
  it.each([
    // Tuesday after Labor Day, twice
    ['2026-09-08', '2027-09-07'],
    ['2027-06-24', '2028-06-22'],
    // over 29 February 2028
    ['2028-02-29', '2029-02-27'],
    ['2027-03-01', '2028-02-28'],
  ])('%s becomes %s, the same day of the week', (day, later) => {
    expect(yearLater(day)).toBe(later);
    const weekday = (each: string) => new Date(`${each}T00:00:00Z`).getUTCDay();
    expect(weekday(later)).toBe(weekday(day));
  });

  it.each([
    ['2026-27', '2027-28'],
    ['2026–27', '2027–28'],
    ['School year 2026/27', 'School year 2027/28'],
    ['Fall 2026', 'Fall 2027'],
    ['2099-00', '2099-00'],
    ['Semester 1', 'Semester 1'],
    ['Room 20261', 'Room 20261'],
  ])('%s is called %s', (title, later) => {
    expect(titleLater(title)).toBe(later);
  });
});

describe('the grade after one', () => {
  it.each([
    ['IT', { kind: 'raised', grade: 'PR' }],
    ['PR', { kind: 'raised', grade: 'PK' }],
    ['PK', { kind: 'raised', grade: 'KG' }],
    ['TK', { kind: 'raised', grade: 'KG' }],
    ['KG', { kind: 'raised', grade: '01' }],
    ['01', { kind: 'raised', grade: '02' }],
    ['09', { kind: 'raised', grade: '10' }],
    ['11', { kind: 'raised', grade: '12' }],
    ['12', { kind: 'leaves' }],
    ['13', { kind: 'leaves' }],
    ['UG', { kind: 'stays' }],
    ['Other', { kind: 'stays' }],
    ['9', { kind: 'stays' }],
  ])('of %s: %j', (grade, next) => {
    expect(raiseGrade(grade)).toEqual(next);
  });

  it('sorts grades as a child walks them', () => {
    const sorted = ['UG', '10', '02', 'KG', 'PK', 'TK', 'IT'].toSorted((a, b) =>
      gradeOrder(a) < gradeOrder(b) ? -1 : 1,
    );
    expect(sorted).toEqual(['IT', 'PK', 'TK', 'KG', '02', '10', 'UG']);
  });
});

describe('what a class that stays together is called', () => {
  it.each([
    ['9B', '10B'],
    ['09-A', '10-A'],
    ['08', '09'],
    ['1', '2'],
    ['7-3', '8-3'],
    ['11 C', '12 C'],
    ['9B Algebra', '10B Algebra'],
    ['9.2', '10.2'],
    ['Grade 5', 'Grade 6'],
    ['grade 5 blue', 'grade 5 blue'],
    ['KG', '1'],
    ['K-A', '1-A'],
    ['Kites', 'Kites'],
    ['K2', 'K2'],
    ['12A', '12A'],
    ['13A', '13A'],
    ['Algebra 1', 'Algebra 1'],
    ['Period 3', 'Period 3'],
    ['Room 204', 'Room 204'],
    ['204', '204'],
    ['9th hour', '9th hour'],
    ['2026 choir', '2026 choir'],
    ['Chorus', 'Chorus'],
    ['٩ب', '٩ب'],
  ])('%s: %s', (title, next) => {
    expect(nextClassTitle(title)).toBe(next);
  });
});

describe('gaps and overlaps of terms', () => {
  const term = (
    kind: DatedTerm['kind'],
    title: string,
    [startsOn, endsOn]: readonly [string, string],
  ): DatedTerm => ({ termId: title, title, kind, startsOn, endsOn });
  const year = term('schoolYear', '2026-27', ['2026-09-08', '2027-06-25']);
  const fall = term('semester', 'Fall', ['2026-09-08', '2027-01-23']);
  const spring = term('semester', 'Spring', ['2027-02-01', '2027-06-25']);

  it('finds nothing in a year without terms, or of one row', () => {
    expect(findGaps([])).toEqual({ gaps: [], overlaps: [] });
    expect(findGaps([year])).toEqual({ gaps: [], overlaps: [] });
  });

  it('finds the week between two semesters', () => {
    expect(findGaps([spring, year, fall]).gaps).toEqual([
      { kind: 'semester', from: '2027-01-24', to: '2027-01-31' },
    ]);
  });

  it('finds what the year has before the first and after the last', () => {
    const only = term('semester', 'Only', ['2026-09-15', '2027-01-29']);
    expect(findGaps([year, only]).gaps).toEqual([
      { kind: 'semester', from: '2026-09-08', to: '2026-09-14' },
      { kind: 'semester', from: '2027-01-30', to: '2027-06-25' },
    ]);
  });

  it('takes a weekend for no gap', () => {
    const first = term('term', 'First', ['2026-09-07', '2026-11-13']);
    const second = term('term', 'Second', ['2026-11-16', '2027-01-29']);
    expect(findGaps([first, second])).toEqual({ gaps: [], overlaps: [] });
  });

  it('finds terms of one kind that run at once, one within another too', () => {
    const long = term('term', 'Long', ['2026-09-07', '2026-12-18']);
    const inside = term('term', 'Inside', ['2026-10-05', '2026-10-09']);
    const after = term('term', 'After', ['2026-12-14', '2027-01-29']);
    const { gaps, overlaps } = findGaps([after, inside, long]);
    expect(gaps).toEqual([]);
    expect(overlaps).toEqual([
      { first: long, second: inside, from: '2026-10-05', to: '2026-10-09' },
      { first: long, second: after, from: '2026-12-14', to: '2026-12-18' },
    ]);
  });

  it('compares no semester with the marking periods inside it', () => {
    const half = term('gradingPeriod', 'Q1', ['2026-09-08', '2026-11-13']);
    expect(findGaps([fall, half])).toEqual({ gaps: [], overlaps: [] });
  });
});
