/** The day a form begins with: today, or the first day of what begins later. */
export function firstDayOf({ startsOn }: { readonly startsOn: string | null }, today: string): string {
  if (startsOn === null) return today;
  return startsOn < today ? today : startsOn;
}
