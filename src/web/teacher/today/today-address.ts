import type { FocusRow } from '#core/focus/rank-focus.ts';

/** How a row is named in addresses and on the page: by its student, and by its goal where it has one. */
export function rowName({ studentId, goalId }: Pick<FocusRow, 'studentId' | 'goalId'>): string {
  return goalId === null ? studentId : `${studentId}.${goalId}`;
}

/** The page with one row's form open, at that row. */
export function openAddress(row: Pick<FocusRow, 'studentId' | 'goalId'>): string {
  return `/today?open=${rowName(row)}#row-${rowName(row)}`;
}
