import type { Taken } from './hand.ts';

/** One task of a day, as it was done. */
export interface DoneTask extends Taken {
  readonly name: string;
  /** Seconds it may take in all; of the keys or clicks where the task is counted */
  readonly budget: number;
  /** What is held against the budget: seconds in all, or keys */
  readonly counts: 'seconds' | 'keys';
  /** The best of the other systems, in the same unit, where one is known */
  readonly elsewhere?: number;
  /** So many clicks, taps or keys are allowed beside the time */
  readonly most?: { readonly of: 'keys' | 'clicks' | 'taps'; readonly count: number };
}

/** What is held against the budget. */
export function heldAgainst(task: DoneTask): number {
  return task.counts === 'keys' ? task.keys : task.model + task.response;
}

const columns = ['task', 'operators', 'model', 'response', 'total', 'budget', 'ratio', 'best elsewhere'];

/** The table of a day, for people. */
export function printDay(tasks: readonly DoneTask[]): string {
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const lines = tasks.map((task) => {
    const unit = (value: number) => (task.counts === 'keys' ? `${value} keys` : seconds(value));
    const { most } = task;
    const isOver = most !== undefined && task[most.of] > most.count;
    return [
      task.name,
      task.operators,
      seconds(task.model),
      seconds(task.response),
      unit(heldAgainst(task)),
      `≤ ${unit(task.budget)}${most ? `, ≤ ${most.count} ${most.of}${isOver ? ' ✗' : ''}` : ''}`,
      `${(heldAgainst(task) / task.budget).toFixed(2)}${heldAgainst(task) > task.budget ? ' ✗' : ''}`,
      task.elsewhere === undefined ? '' : unit(task.elsewhere),
    ];
  });
  const all = [columns, ...lines];
  const widths = columns.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
