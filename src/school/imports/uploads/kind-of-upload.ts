/** What the first bytes of a file say it is, whatever its name says. */
export type UploadKind = 'zip' | 'json' | 'text' | 'spreadsheet' | 'other';

/** So many bytes are looked at. */
export const lookedAt = 4096;

const otherSignatures = [
  '25504446', // PDF
  '89504e47', // PNG
  'ffd8ff', // JPEG
  '47494638', // GIF
  '1f8b', // gzip
  '377abcaf', // 7z
  '52617221', // RAR
  '7f454c46', // ELF
  '4d5a', // a program for Windows
  '3c3f786d', // XML
  '3c21646f', // HTML
  '3c21444f',
  '3c68746d',
  '3c48544d',
];

/**
 * Decides by content. A zip that is a spreadsheet says so in its first entries; text is what has no zero bytes, or has
 * them in every second place as UTF-16 does.
 */
export function kindOfUpload(start: Buffer): UploadKind {
  const opening = start.subarray(0, 4).toString('hex');
  if (opening.startsWith('504b')) {
    const isSpreadsheet = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(
      start.toString('latin1'),
    );
    return isSpreadsheet ? 'spreadsheet' : 'zip';
  }
  if (opening === 'd0cf11e0') return 'spreadsheet';
  if (otherSignatures.some((signature) => opening.startsWith(signature))) return 'other';
  if (start.includes(0)) return isUtf16(start) ? 'text' : 'other';
  const text = start.toString('utf8').replace(/^\uFEFF/, '');
  return /^\s*[{[]/.test(text) ? 'json' : 'text';
}

function isUtf16(start: Buffer): boolean {
  if (/^(fffe|feff)/.test(start.toString('hex', 0, 2))) return true;
  let even = 0;
  let odd = 0;
  for (let place = 0; place < start.length; place += 1) if (start[place] === 0) place % 2 ? odd++ : even++;
  const half = start.length / 2;
  return Math.max(even, odd) > half * 0.6 && Math.min(even, odd) < half * 0.1;
}
