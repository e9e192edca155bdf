import { expect, it } from 'vitest';
import { readRange } from './read-range.ts';

it.each([
  ['nothing asked', undefined, 'none'],
  ['the first bytes', 'bytes=0-9', { from: 0, to: 9 }],
  ['one byte', 'bytes=99-99', { from: 99, to: 99 }],
  ['an open end is cut', 'bytes=10-', { from: 10, to: 59 }],
  ['an open end near the end', 'bytes=80-', { from: 80, to: 99 }],
  ['more than may go at once', 'bytes=0-99', { from: 0, to: 49 }],
  ['an end beyond the end', 'bytes=90-500', { from: 90, to: 99 }],
  ['the last bytes', 'bytes=-10', { from: 90, to: 99 }],
  ['more last bytes than there are', 'bytes=-500', { from: 0, to: 49 }],
  ['a start beyond the end', 'bytes=100-', 'unsatisfiable'],
  ['no last bytes', 'bytes=-0', 'unsatisfiable'],
  ['backwards', 'bytes=9-3', 'none'],
  ['several parts', 'bytes=0-1,5-6', 'none'],
  ['another unit', 'pages=1-2', 'none'],
  ['words', 'bytes=a-b', 'none'],
  ['nothing on either side', 'bytes=-', 'none'],
] as const)('%s', (_, header, range) => {
  expect(readRange(header, { bytes: 100, most: 50 })).toEqual(range);
});
