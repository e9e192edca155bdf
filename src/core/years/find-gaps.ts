import { addDays } from '../time/add-days.ts';

/** A term as its dates are looked at. Days are YYYY-MM-DD, both within it. */
export interface DatedTerm {
  readonly termId: string;
  readonly title: string;
  /** OneRoster's session types */
  readonly kind: 'schoolYear' | 'semester' | 'term' | 'gradingPeriod';
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A stretch of the year in which no term of a kind runs though one does before or after it. */
export interface Gap {
  readonly kind: DatedTerm['kind'];
  readonly from: string;
  /** The last day of it */
  readonly to: string;
}

/** Two terms of one kind that run at once. */
export interface Overlap {
  readonly first: DatedTerm;
  readonly second: DatedTerm;
  readonly from: string;
  /** The last day on which both run */
  readonly to: string;
}

/**
 * What an eye on the dates of one school year's terms would stop at. Terms are compared with those of their own kind
 * (a semester lies within the year and is no overlap of it). Where the year has a row of its own (`schoolYear`), its
 * first and last day bound what is looked at. A gap that holds Saturdays and Sundays alone is none.
 *
 * Example: semesters from 8 September to 23 January and from 1 February to 25 June leave the gap from 24 to 31 January.
 */
export function findGaps(terms: readonly DatedTerm[]): {
  gaps: readonly Gap[];
  overlaps: readonly Overlap[];
} {
  const year = terms.filter(({ kind }) => kind === 'schoolYear').toSorted(byStart);
  const gaps: Gap[] = [];
  const overlaps: Overlap[] = [];
  for (const kind of ['schoolYear', 'semester', 'term', 'gradingPeriod'] as const) {
    const ordered = terms.filter((each) => each.kind === kind).toSorted(byStart);
    const [first] = ordered;
    if (!first) continue;
    const bounds = kind === 'schoolYear' ? undefined : boundsOf(year);
    let reached = bounds ? addDays(bounds.first, -1) : addDays(first.startsOn, -1);
    let longest: DatedTerm | undefined;
    for (const term of ordered) {
      if (longest && term.startsOn <= reached)
        overlaps.push({
          first: longest,
          second: term,
          from: term.startsOn,
          to: earlier(term.endsOn, reached),
        });
      addGap({ kind, from: addDays(reached, 1), to: addDays(term.startsOn, -1) });
      if (term.endsOn > reached) [reached, longest] = [term.endsOn, term];
    }
    if (bounds) addGap({ kind, from: addDays(reached, 1), to: bounds.last });
  }
  return { gaps, overlaps };

  function addGap(gap: Gap): void {
    if (gap.from <= gap.to && hasWeekday(gap)) gaps.push(gap);
  }
}

function byStart(a: DatedTerm, b: DatedTerm): number {
  return a.startsOn === b.startsOn ? a.endsOn.localeCompare(b.endsOn) : a.startsOn.localeCompare(b.startsOn);
}

function boundsOf(year: readonly DatedTerm[]): { first: string; last: string } | undefined {
  const [first] = year;
  return (
    first && {
      first: first.startsOn,
      last: year.reduce((last, { endsOn }) => later(last, endsOn), first.endsOn),
    }
  );
}

function hasWeekday({ from, to }: Gap): boolean {
  // Three days in a row hold a weekday, whichever they are.
  for (let day = from, looked = 0; day <= to && looked < 3; day = addDays(day, 1), looked += 1) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return true;
  }
  return false;
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
