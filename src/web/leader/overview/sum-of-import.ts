/** How many rows an import added, changed and ended, over all kinds of rows of its summary. */
export function sumOfImport(summary: unknown): { added: number; changed: number; ended: number } {
  const sum = { added: 0, changed: 0, ended: 0 };
  if (typeof summary !== 'object' || summary === null) return sum;
  for (const [key, value] of Object.entries(summary)) {
    if (typeof value === 'number' && (key === 'added' || key === 'changed' || key === 'ended'))
      sum[key] += value;
    else if (typeof value === 'object') {
      const below = sumOfImport(value);
      sum.added += below.added;
      sum.changed += below.changed;
      sum.ended += below.ended;
    }
  }
  return sum;
}
