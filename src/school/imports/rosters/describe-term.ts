import type { TermRow } from './roster.ts';

/** Kind and school year of a term that says neither: most of a year is a school year, and it ends in August at the latest. */
export function describeTerm(startsOn: string, endsOn: string): Pick<TermRow, 'kind' | 'endYear'> {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
  const year = Number(endsOn.slice(0, 4));
  return {
    kind: days > 250 ? 'schoolYear' : 'term',
    endYear: Number(endsOn.slice(5, 7)) <= 8 ? year : year + 1,
  };
}
