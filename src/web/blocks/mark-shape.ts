/** A firm ring that must show against the page, whatever its ground. */
const ring = '<circle cx="12" cy="12" r="11" fill="none" stroke="var(--mark-ring)" stroke-width="1.25"/>';

/** The inside of the drawing with this id, or null where the id is not a mark's. */
export function markShape(id: string): string | null {
  if (id === 'm0') return '<circle cx="12" cy="12" r="2.25" fill="var(--ink-soft)"/>';
  if (id === 'mn')
    return '<circle cx="12" cy="12" r="10" fill="none" stroke="var(--mark-ring)" stroke-width="2" stroke-linecap="round" stroke-dasharray="0 3.927"/>';
  const found = /^m([1-9])(?:-([1-9]))?$/.exec(id);
  if (!found) return null;
  const place = Number(found[1]);
  const of = Number(found[2] ?? 4);
  return place > of ? null : disc(place, of);
}

/** A disc filled clockwise from the top by place/of: 3 of 4 fills three quarters. */
function disc(place: number, of: number): string {
  const fill = levelFill(place, of);
  if (place === of) return `<circle cx="12" cy="12" r="11" fill="${fill}"/>${ring}`;
  const turn = (place / of) * 2 * Math.PI;
  const x = round(12 + 11 * Math.sin(turn));
  const y = round(12 - 11 * Math.cos(turn));
  const wide = place / of > 0.5 ? 1 : 0;
  return `<circle cx="12" cy="12" r="11" fill="var(--mark-ground)"/><path d="M12 12V1A11 11 0 ${wide} 1 ${x} ${y}z" fill="${fill}" stroke="var(--mark-line)"/>${ring}`;
}

/** Scales of up to four levels take the darkest colours of the ramp's ends; longer ones the ramp of five. */
function levelFill(place: number, of: number): string {
  if (of === 4) return `var(--level-${place})`;
  if (of < 4) return `var(--level-${1 + Math.round(((place - 1) * 3) / Math.max(1, of - 1))})`;
  return `var(--five-${1 + Math.round(((place - 1) * 4) / (of - 1))})`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
