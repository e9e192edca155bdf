import type { FormFile } from './make-form.ts';
import { makeRosterZip } from './make-roster-zip.ts';
import { makeZip, withFlag } from './make-zip.ts';

/** Zips that lie, climb, burst or break, by what is wrong with them. */
export function hostileZips(): readonly (readonly [string, FormFile])[] {
  const whole = Buffer.from(makeRosterZip());
  const zip = (content: Uint8Array): FormFile => ({ name: 'set.zip', content });
  const cases: [string, Uint8Array][] = [
    ['a bomb', makeZip({ 'orgs.csv': new Uint8Array(40 * 1024 * 1024) })],
    ['a zip in a zip', makeZip({ 'orgs.csv': makeZip({ 'orgs.csv': 'a' }) })],
    ['zips five deep', nest(5)],
    ['a zip of nothing', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
    ['a zip that ends in itself', Buffer.concat([whole, whole])],
    ['words before a zip', Buffer.concat([Buffer.from('PK hello'), whole])],
    ['a name that climbs', renamed('xxx/orgs.csv', '../../or.csv')],
    ['a name from the root', renamed('xxx/orgs.csv', '/tmp/orgs.cs')],
    ['a name with a drive', renamed('xxx/orgs.csv', 'C:\\x\\orgs.cs')],
    ['a name with backslashes', renamed('xxx/orgs.csv', '..\\..\\or.csv')],
    ['a name with a zero', renamed('orgs.csv', 'or\0s.csv')],
    ['two files of one name', renamed('bbbb.csv', 'aaaa.csv', { 'aaaa.csv': 'a', 'bbbb.csv': 'b' })],
    ['a name of nothing', makeZip({ '.csv': 'a' })],
    ['a name as long as names get', makeZip({ [`${'n'.repeat(60_000)}.csv`]: 'a' })],
    ['names of a prototype', makeZip({ '__proto__/constructor.csv': 'a', 'toString.csv': 'b' })],
    ['five hundred and one files', makeZip(many(501))],
    ['five hundred empty files', makeZip(many(500))],
    ['only folders', makeZip({ 'a/': '', 'b/c/': '' })],
    ['a link to another place', withLink(whole)],
    ['a locked file', withFlag(whole, 0)],
    ['names in another writing', withFlag(whole, 11)],
    ['a strong lock', withFlag(whole, 6)],
    ['no sizes before the content', withFlag(whole, 3)],
    ['a wrong sum', patched(whole, { local: 14, central: 16 }, 0xdeadbeef)],
    ['a packed size that lies', patched(whole, { local: 18, central: 20 }, 7)],
    ['an unpacked size that lies', patched(whole, { local: 22, central: 24 }, 3)],
    ['an unpacked size beyond all', patched(whole, { local: 22, central: 24 }, 0xffffffff)],
    ['an unknown way of packing', patched16(whole, { local: 8, central: 10 }, 99)],
    ['a place beyond the end', patchedCentral(whole, 42, 0x7fffffff)],
    ['more entries than there are', patchedEnd(whole, 10, 0xfff0)],
    ['fewer entries than there are', patchedEnd(whole, 10, 1)],
    ['a directory beyond the end', patchedEnd32(whole, 16, 0x7fffffff)],
  ];
  for (let cut = 1; cut < whole.length; cut += Math.ceil(whole.length / 24))
    cases.push([`cut after ${cut} bytes`, whole.subarray(0, cut)]);
  return cases.map(([words, content]) => [words, zip(content)]);
}

function nest(depth: number): Uint8Array {
  return depth === 0 ? makeZip({ 'orgs.csv': 'a' }) : makeZip({ 'inner.zip': nest(depth - 1) });
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`file-${n}.csv`, '']));
}

function renamed(
  from: string,
  to: string,
  files: Record<string, string> = { [from]: 'a,b\n1,2' },
): Uint8Array {
  const text = Buffer.from(makeZip(files)).toString('latin1');
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

const signatures = { local: '504b0304', central: '504b0102', end: '504b0506' } as const;

/** Each place of a signature in a zip. */
function* placesOf(zip: Buffer, signature: string): Generator<number> {
  for (let at = zip.indexOf(signature, 0, 'hex'); at >= 0; at = zip.indexOf(signature, at + 4, 'hex'))
    yield at;
}

interface Offsets {
  readonly local: number;
  readonly central: number;
}

function patched(zip: Buffer, offsets: Offsets, value: number): Buffer {
  const bytes = Buffer.from(zip);
  for (const at of placesOf(bytes, signatures.local)) bytes.writeUInt32LE(value, at + offsets.local);
  for (const at of placesOf(bytes, signatures.central)) bytes.writeUInt32LE(value, at + offsets.central);
  return bytes;
}

function patched16(zip: Buffer, offsets: Offsets, value: number): Buffer {
  const bytes = Buffer.from(zip);
  for (const at of placesOf(bytes, signatures.local)) bytes.writeUInt16LE(value, at + offsets.local);
  for (const at of placesOf(bytes, signatures.central)) bytes.writeUInt16LE(value, at + offsets.central);
  return bytes;
}

function patchedCentral(zip: Buffer, offset: number, value: number): Buffer {
  const bytes = Buffer.from(zip);
  for (const at of placesOf(bytes, signatures.central)) bytes.writeUInt32LE(value, at + offset);
  return bytes;
}

function patchedEnd(zip: Buffer, offset: number, value: number): Buffer {
  const bytes = Buffer.from(zip);
  for (const at of placesOf(bytes, signatures.end)) {
    bytes.writeUInt16LE(value, at + 8);
    bytes.writeUInt16LE(value, at + offset);
  }
  return bytes;
}

function patchedEnd32(zip: Buffer, offset: number, value: number): Buffer {
  const bytes = Buffer.from(zip);
  for (const at of placesOf(bytes, signatures.end)) bytes.writeUInt32LE(value, at + offset);
  return bytes;
}

/** Every file says that it is a symbolic link, whose content is where it leads. */
function withLink(zip: Buffer): Buffer {
  const bytes = patchedCentral(zip, 38, (0o120777 << 16) >>> 0);
  for (const at of placesOf(bytes, signatures.central)) bytes.writeUInt16LE(0x031e, at + 4);
  return bytes;
}
