import type { Column } from './column.ts';

/** The same column where each row needs a value. */
export function needed<T>(column: Column<T>): Column<T> & { needs: 'cell' } {
  return { ...column, needs: 'cell' };
}

/** The same column, also found under these names. */
export function alsoCalled<C extends Column<unknown>>(column: C, ...aliases: string[]): C {
  return { ...column, aliases };
}
