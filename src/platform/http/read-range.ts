/** The part of a file that is asked for, both ends included; `none`: all of it; `unsatisfiable`: beyond its end. */
export type AskedRange = { readonly from: number; readonly to: number } | 'none' | 'unsatisfiable';

/**
 * Reads a Range header (RFC 9110) of one part; several parts at once, and what is no range, are answered with all of
 * the file, as a server may. An open end is cut after `most` bytes: a player asks again for what follows.
 */
export function readRange(
  header: string | undefined,
  { bytes, most }: { bytes: number; most: number },
): AskedRange {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'none';
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    if (length === 0) return 'unsatisfiable';
    const from = bytes - length;
    return { from, to: Math.min(bytes, from + most) - 1 };
  }
  const from = Number(first);
  if (from >= bytes) return 'unsatisfiable';
  if (last !== '' && Number(last) < from) return 'none';
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return { from, to: Math.min(end, from + most - 1) };
}
