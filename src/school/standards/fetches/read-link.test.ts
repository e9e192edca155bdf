import { expect, it } from 'vitest';
import { readLink } from './read-link.ts';

const from = new URL('https://case.example.org/ims/case/v1p0/CFDocuments?limit=2');

it.each<[string | string[] | undefined, string | null]>([
  [undefined, null],
  ['', null],
  ['<https://case.example.org/x?offset=2>; rel="next"', 'https://case.example.org/x?offset=2'],
  ['</x?offset=2>; rel=next', 'https://case.example.org/x?offset=2'],
  ['<?offset=2>;rel="next last"', 'https://case.example.org/ims/case/v1p0/CFDocuments?offset=2'],
  [
    '<https://case.example.org/x>; rel="first", <https://case.example.org/y>; title="a"; rel="next"',
    'https://case.example.org/y',
  ],
  [['<https://a.example/1>; rel="prev"', '<https://a.example/2>; rel="next"'], 'https://a.example/2'],
  ['<https://case.example.org/x>; rel="prev"', null],
  ['<http://[bad>; rel="next"', null],
])('%j leads to %s', (header, next) => {
  expect(readLink(header, from)).toBe(next);
});
