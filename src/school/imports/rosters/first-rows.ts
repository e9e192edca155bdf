import { hash } from 'node:crypto';
import type { Report } from '../problems/problem.ts';
import type { Gone, RosterPart, RosterRows, RowStream } from './roster.ts';

/** Passes on the first row of each id. The same row again is left out; another row under the same id is an error. */
export async function* firstRows<P extends RosterPart>(
  stream: RowStream<P>,
  report: Report,
): AsyncGenerator<RosterRows[P] | Gone> {
  const seen = new Map<string, string>();
  for await (const row of stream(report)) {
    if (row.gone) {
      yield row;
      continue;
    }
    const print = hash('sha1', JSON.stringify({ ...row, row: 0 }), 'base64');
    const before = seen.get(row.sourceId);
    if (before === undefined) {
      seen.set(row.sourceId, print);
      yield row;
      continue;
    }
    const code = before === print ? 'id-twice-same' : 'id-twice-different';
    report({ code, file: row.file, row: row.row, column: 'sourcedId', value: shownId(row.sourceId) });
  }
}

/** Ids made here hold a separator that nobody should see. */
export function shownId(sourceId: string): string {
  return sourceId.replaceAll('\u001f', ' · ');
}
