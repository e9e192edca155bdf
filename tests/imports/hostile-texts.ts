import type { FormFile } from './make-form.ts';
import { smallRoster } from './make-roster.ts';

const users = smallRoster()['users.csv'] ?? '';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Tables and frameworks that are written oddly, too large or not at all, by what is wrong with them. */
export function hostileTexts(): readonly (readonly [string, FormFile])[] {
  const tables: [string, string | Uint8Array][] = [
    ['a lone quotation mark', `${users}\n"`],
    ['quotation marks within', `${users}\nu9,"a"b"c",,true,s1`],
    ['a quotation mark that takes the rest', users.replace('Ana', '"Ana')],
    ['one line of ten megabytes', 'a'.repeat(10 * 1024 * 1024)],
    ['a cell of a megabyte', users.replace('Ana', `"${'a'.repeat(1024 * 1024)}"`)],
    ['five thousand columns', `${Array.from({ length: 5000 }, (_, n) => `c${n}`).join(',')}\n1,2,3`],
    ['five thousand columns of one name', `${'sourcedId,'.repeat(5000)}\n1,2`],
    ['a thousand commas', `${','.repeat(1000)}\n${','.repeat(1000)}`],
    ['only line breaks', '\n'.repeat(10_000)],
    ['only carriage returns', users.replaceAll('\n', '\r')],
    ['mixed line breaks', users.replace('\n', '\r\n').replace('\n', '\r')],
    ['UTF-16 with a mark', utf16(`\uFEFF${users}`)],
    ['UTF-16 without a mark', utf16(users)],
    ['UTF-16 the other way round', utf16(`\uFEFF${users}`).swap16()],
    ['half a letter of UTF-16', utf16(`\uFEFF${users}`).subarray(0, 301)],
    ['Latin letters of one byte', Buffer.from(users.replace('Ana', 'Anaïs'), 'latin1')],
    ['a mark before it', `\uFEFF${users}`],
    ['three marks before it', `\uFEFF\uFEFF\uFEFF${users}`],
    ['a zero in the middle', users.replace('Ana', 'A\0na')],
    ['letters that are none', Buffer.concat([Buffer.from(users), Buffer.from([0xc3, 0x28, 0xff, 0xfe])])],
    ['letters cut in half', Buffer.from('sourcedId,name\nu1,Ana\u{1F600}').subarray(0, -2)],
    ['a table of one cell', 'a'],
    ['a header alone', 'sourcedId,status'],
    ['a page of another place', '  <html><body>Sign in</body></html>'],
    ['an e-mail', 'From: a@b.example\nTo: c@d.example\n\nHello, here is the list.'],
    ['a program', '#!/bin/sh\nrm -rf /\n'],
    ['names of a prototype', '__proto__,constructor,hasOwnProperty,toString\n1,2,3,4\n'],
    ['a header of marks for direction', '\u202Eeman\u202C,\u200Fid\u200E,\uFEFFgrade\n1,2,3'],
    ['a header of formulas', '=1+1,@sum,+cmd,-2\na,b,c,d'],
    ['a header of spaces', '   ,\t,\u00A0,\u3000\n1,2,3,4'],
    ['separators of every kind', 'a;b,c\td|e\n1;2,3\t4|5'],
    ['a book of numbers', `OSIS\n${Array.from({ length: 2000 }, (_, n) => n).join('\n')}`],
    ['days that are numbers', 'OSIS,LastFirst,begins on\n203456789,"Silva, Ana",45178\n'],
    ['numbers that lost their digits', 'OSIS,LastFirst\n2.03457E+08,"Silva, Ana"\n'],
  ];
  const frameworks: [string, string][] = [
    ['half a framework', '{"CFDocument": {'],
    ['brackets a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a list', '[1, 2, 3]'],
    ['nothing in a list', '[]'],
    ['an object of nothing', '{}'],
    ['parts that are of another kind', '{"CFDocument": 7, "CFItems": "x", "CFAssociations": {}}'],
    [
      'a title that is a list',
      '{"CFDocument": {"identifier": ["x"], "title": {}}, "CFItems": [null, 1, "a"]}',
    ],
    ['keys of a prototype', '{"__proto__": {"CFDocument": {}}, "constructor": {"prototype": 1}}'],
    ['numbers beyond all', '{"CFDocument": {"identifier": 1e999, "title": -0}, "CFItems": []}'],
    ['half a pair in a title', '{"CFDocument": {"identifier": "f", "title": "a\\ud800"}, "CFItems": []}'],
    ['a zero in a title', '{"CFDocument": {"identifier": "f", "title": "a\\u0000b"}, "CFItems": []}'],
    [
      'an item above itself',
      '{"CFDocument": {"identifier": "f", "title": "F"}, "CFItems": [{"identifier": "i", "fullStatement": "S"}],' +
        ' "CFAssociations": [{"identifier": "a", "associationType": "isChildOf",' +
        ' "originNodeURI": {"identifier": "i"}, "destinationNodeURI": {"identifier": "i"}}]}',
    ],
    ['one statement of a megabyte', `{"CFDocument": {"title": "${'a'.repeat(1024 * 1024)}"}}`],
  ];
  return [
    ...tables.map(([words, content]) => [words, { name: 'users.csv', content }] as const),
    ...frameworks.map(([words, content]) => [words, { name: 'math.json', content }] as const),
    ...oddNames.map((name) => [`a file called ${JSON.stringify(name)}`, { name, content: users }] as const),
  ];
}

const oddNames = [
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\users.csv',
  '..',
  '.',
  '.csv',
  ' ',
  'con.csv',
  'users.csv\0.zip',
  'a'.repeat(3000),
  '\u{1F600}'.repeat(200),
  '\u202Evsc.sresu',
  'users.csv"; filename="other.csv',
  'users.csv\r\nX-Other: 1',
  '%2e%2e%2fusers.csv',
  '=cmd|calc.csv',
  '-rf.csv',
  '__proto__',
];
