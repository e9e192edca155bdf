import type { Change } from '#school/trails/list-changes.ts';

/** Changes of one person of one kind, one right after the other, as one with their number. */
export function joinChanges(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    if (before?.act === change.act && before.actor === change.actor)
      joined[joined.length - 1] = { ...before, count: before.count + change.count };
    else joined.push(change);
  }
  return joined;
}
