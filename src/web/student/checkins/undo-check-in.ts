/** How an act of these is undone, by the toast that names it; undefined for any other. */
export function undoCheckIn(done: string, id: string): string | undefined {
  if (done === 'checkins.done-said') return `/home/check-in/${id}/take-back`;
  if (done === 'checkins.done-asked') return `/home/talks/${id}/take-back`;
  if (done === 'checkins.done-skipped') return '/home/check-in/unskip';
  return undefined;
}
