import { encode } from 'uqr';

/** Light squares around the dark ones, so that a camera finds them on any ground. */
const MARGIN = 4;
/** Size of one square on the page. */
const SIZE = 5;

/** A text as a square that a camera reads; black on white in every scheme. */
export function QrSquare({ text, label }: { readonly text: string; readonly label: string }) {
  const { data: rows, size } = encode(text, { ecc: 'M', border: MARGIN });
  const dark = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={size * SIZE}
      height={size * SIZE}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
