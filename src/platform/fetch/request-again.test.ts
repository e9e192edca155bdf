import { expect, it } from 'vitest';
import { pauseAfter } from './request-again.ts';
import type { Answer } from './request-page.ts';

const now = new Date('2026-11-24T12:00:00Z');
const answer = (status: number, retryAfter?: string): Answer => ({
  kind: 'answer',
  status,
  url: new URL('https://example.org/'),
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: '',
});

it.each<[string, Answer, number, number | null]>([
  ['an answer', answer(200), 1, null],
  ['nothing there', answer(404), 1, null],
  ['a fault of the server', answer(500), 1, 1000],
  ['a fault of the server, again', answer(503), 3, 4000],
  ['what the server cannot do', answer(501), 1, null],
  ['too many requests', answer(429), 2, 2000],
  ['too many requests, with a time', answer(429, '7'), 1, 7000],
  ['too many requests, with a moment', answer(429, 'Tue, 24 Nov 2026 12:00:09 GMT'), 1, 9000],
  ['a moment that is over', answer(503, 'Tue, 24 Nov 2026 11:00:00 GMT'), 1, 0],
  ['a time that is none', answer(503, 'soon'), 1, 1000],
  ['longer than anybody waits', answer(429, '86400'), 1, null],
  ['no answer', { kind: 'broken', why: 'gone' }, 2, 2000],
  ['an address that may not be asked', { kind: 'refused', why: '10.0.0.1' }, 1, null],
  ['an answer that is too large', { kind: 'too-large' }, 1, null],
])('after %s', (_, given, turn, pause) => {
  expect(pauseAfter(given, { turn, now })).toBe(pause);
});
