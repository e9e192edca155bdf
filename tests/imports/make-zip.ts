import { strToU8, zipSync } from 'fflate';

/** A made zip of files given as text or bytes. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** The same zip with a bit of each entry's flags set, in both headers: bit 0 says that it is encrypted. */
export function withFlag(zip: Uint8Array, bit: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [signature, place] of [
    ['504b0304', 6],
    ['504b0102', 8],
  ] as const) {
    for (let at = bytes.indexOf(signature, 0, 'hex'); at >= 0; at = bytes.indexOf(signature, at + 4, 'hex')) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + place) | (1 << bit), at + place);
    }
  }
  return bytes;
}
