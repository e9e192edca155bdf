/** Linear-light red, green and blue, each from 0 to 1. */
type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

export type Sight = 'full' | 'protan' | 'deutan' | 'tritan' | 'grey';

/** Machado, Oliveira and Fernandes 2009, severity 1.0, applied to linear light. */
const machado: Readonly<Record<'protan' | 'deutan' | 'tritan', Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** WCAG 2 contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(toLight(one)), luminance(toLight(other))].toSorted(
    (a, b) => b - a,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The smallest distance between any two of the colours in OKLab × 100, as somebody with this sight sees them. */
export function smallestDistance(colours: readonly string[], sight: Sight): number {
  const seen = colours.map((hex) => toOklab(see(toLight(hex), sight)));
  const distances = seen.flatMap((one, index) => seen.slice(index + 1).map((other) => distance(one, other)));
  return Math.min(...distances) * 100;
}

function see(light: Light, sight: Sight): Light {
  if (sight === 'full') return light;
  if (sight === 'grey') {
    const grey = luminance(light);
    return [grey, grey, grey];
  }
  const [r, g, b] = times(machado[sight], light);
  return [clamp(r), clamp(g), clamp(b)];
}

function toLight(hex: string): Light {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Light): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Björn Ottosson's OKLab. */
function toOklab(light: Light): Light {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

function times(matrix: Matrix, [a, b, c]: Light): Light {
  const row = ([x, y, z]: Light) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function distance([a, b, c]: Light, [x, y, z]: Light): number {
  return Math.hypot(a - x, b - y, c - z);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
