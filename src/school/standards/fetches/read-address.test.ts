import { expect, it } from 'vitest';
import { type Destination, readAddress } from './read-address.ts';

const id = '20c5134f-423d-4097-a971-3dd5152bf507';

it.each<[string, Destination | null]>([
  [
    'https://case.example.org',
    {
      kind: 'server',
      bases: ['https://case.example.org/ims/case/v1p1', 'https://case.example.org/ims/case/v1p0'],
    },
  ],
  [
    'https://case.example.org/ims/case/v1p0',
    { kind: 'list', base: 'https://case.example.org/ims/case/v1p0' },
  ],
  [
    'https://case.example.org/ims/case/v1p1/',
    { kind: 'list', base: 'https://case.example.org/ims/case/v1p1' },
  ],
  [
    'https://example.org/salt/ims/case/v1p0/CFDocuments?limit=5',
    { kind: 'list', base: 'https://example.org/salt/ims/case/v1p0' },
  ],
  [
    ` https://case.example.org/ims/case/v1p0/CFPackages/${id} `,
    { kind: 'package', base: 'https://case.example.org/ims/case/v1p0', identifier: id },
  ],
  [
    `https://case.example.org/ims/case/v1p0/CFDocuments/${id}`,
    { kind: 'package', base: 'https://case.example.org/ims/case/v1p0', identifier: id },
  ],
  [
    `https://example.org/api/CFPackages/${id}`,
    { kind: 'package', base: 'https://example.org/api', identifier: id },
  ],
  ['https://example.org/math.json', { kind: 'page', url: 'https://example.org/math.json' }],
  ['ftp://example.org/math.json', null],
  ['file:///etc/passwd', null],
  ['math.json', null],
  ['', null],
])('%s', (written, destination) => {
  expect(readAddress(written)).toEqual(destination);
});
