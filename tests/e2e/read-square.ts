import type { Locator } from 'playwright-core';

/** Code words of a square and, by level of correction, [those of correction in a block, blocks], for versions 1 to 6. */
const SHAPES = [
  { words: 26, M: [10, 1], L: [7, 1], H: [17, 1], Q: [13, 1] },
  { words: 44, M: [16, 1], L: [10, 1], H: [28, 1], Q: [22, 1] },
  { words: 70, M: [26, 1], L: [15, 1], H: [22, 2], Q: [18, 2] },
  { words: 100, M: [18, 2], L: [20, 1], H: [16, 4], Q: [26, 2] },
  { words: 134, M: [24, 2], L: [26, 1], H: [22, 4], Q: [18, 4] },
  { words: 172, M: [16, 4], L: [18, 2], H: [28, 4], Q: [24, 4] },
] as const;
const LEVELS = ['M', 'L', 'H', 'Q'] as const;
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
/** Written over the format, so that it is never empty. */
const FORMAT_MASK = 0x5412;

/** A square as drawn: which fields are dark. */
interface Square {
  readonly size: number;
  dark(x: number, y: number): boolean;
}

/** Reads a drawn QR code (up to version 6, in bytes, undamaged) as a camera would: the words in it. */
export async function readSquare(drawing: Locator): Promise<string> {
  const svg = (await drawing.evaluate((element) => element.outerHTML)) ?? '';
  return readDrawing(svg);
}

/** The same of the drawing's own text. */
function readDrawing(svg: string): string {
  const square = readFields(svg);
  const [level, mask] = readFormat(square);
  const shape = SHAPES[(square.size - 17) / 4 - 1];
  if (!shape) throw new Error(`A square of ${square.size} fields is larger than this reads`);
  const words = readWords(square, MASKS[mask] ?? (() => false));
  return readBytes(deinterleave(words.slice(0, shape.words), shape[LEVELS[level] ?? 'M']));
}

function readFields(svg: string): Square {
  const fields = [...svg.matchAll(/M(\d+),(\d+)h(\d+)/g)].map(([, x, y, step]) => {
    return { x: Number(x) / Number(step), y: Number(y) / Number(step) };
  });
  const margin = Math.min(...fields.map(({ x }) => x));
  const size = Math.max(...fields.map(({ x }) => x)) - margin + 1;
  const dark = new Set(fields.map(({ x, y }) => `${x - margin} ${y - margin}`));
  return { size, dark: (x, y) => dark.has(`${x} ${y}`) };
}

/** Level of correction (by its number) and mask, from the fifteen fields round the first corner. */
function readFormat({ dark }: Square): [number, number] {
  const along = [0, 1, 2, 3, 4, 5, 7, 8];
  const places = [...along.map((x) => [x, 8]), ...[7, 5, 4, 3, 2, 1, 0].map((y) => [8, y])];
  const bits = places.reduce((sum, [x = 0, y = 0]) => sum * 2 + Number(dark(x, y)), 0) ^ FORMAT_MASK;
  return [bits >> 13, (bits >> 10) & 7];
}

/** Column pairs from the right, up and down in turn, past everything that holds no words. */
function readWords({ size, dark }: Square, mask: (x: number, y: number) => boolean): number[] {
  const bits: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isPattern(x, y, size)) bits.push(Number(dark(x, y) !== mask(x, y)));
    }
  }
  return toBytes(bits);
}

function isPattern(x: number, y: number, size: number): boolean {
  const corner = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const aligns = size > 21 && Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2;
  return corner || aligns || x === 6 || y === 6;
}

/** The words of data, block by block: they stand one of each block in turn, the longer blocks last. */
function deinterleave(words: readonly number[], [correction, blocks]: readonly [number, number]): number[] {
  const all = words.length - correction * blocks;
  const short = Math.floor(all / blocks);
  const longer = all % blocks;
  const read: number[][] = Array.from({ length: blocks }, () => []);
  for (let index = 0; index < short * blocks; index++) read[index % blocks]?.push(words[index] ?? 0);
  for (let index = 0; index < longer; index++)
    read[blocks - longer + index]?.push(words[short * blocks + index] ?? 0);
  return read.flat();
}

function readBytes(words: readonly number[]): string {
  const bits = words.flatMap((word) => Array.from({ length: 8 }, (_, index) => (word >> (7 - index)) & 1));
  const mode = toNumber(bits.slice(0, 4));
  if (mode !== 4) throw new Error(`This reads squares written in bytes, and not mode ${mode}`);
  const length = toNumber(bits.slice(4, 12));
  return Buffer.from(toBytes(bits.slice(12, 12 + length * 8))).toString('utf8');
}

function toBytes(bits: readonly number[]): number[] {
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    toNumber(bits.slice(index * 8, index * 8 + 8)),
  );
}

const toNumber = (bits: readonly number[]) => bits.reduce((sum, bit) => sum * 2 + bit, 0);
