/** Attributes have values: "a <b and c> d" is mathematics and stays. */
const attributes = String.raw`(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))*\s*\/?>`;
const blocks = tagsNamed('p|div|br|li|ul|ol|table|tr|h[1-6]|blockquote|hr|section|pre');
const inline = tagsNamed(
  'a|abbr|b|big|caption|cite|code|col|colgroup|dd|del|dfn|dl|dt|em|font|i|img|ins|kbd|label|mark|math|m[a-z]{1,9}|q|s|' +
    'samp|small|span|strike|strong|svg|tbody|td|tfoot|th|thead|tt|u|var|sup|sub|iframe|object|embed|form|input|button|' +
    'video|audio|source|link|meta|style|script|body|html|head',
);
const listItem = new RegExp(`<li${attributes}`, 'gi');
const unseen = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
};
const raised = new Map(
  [...'0123456789+-n'].map((sign, place) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'][place] ?? sign]),
);
const lowered = new Map(
  [...'0123456789+-n'].map((sign, place) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋ₙ'][place] ?? sign]),
);

/** The words of a statement without its markup. Raised and lowered signs keep their meaning: x<sup>2</sup> is x². */
export function plainText(text: string): string {
  const words = text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/<sup\b[^<>]*>([^<>]*)<\/sup\s*>/gi, (_, inner: string) => shift(inner, raised, '^'))
    .replace(/<sub\b[^<>]*>([^<>]*)<\/sub\s*>/gi, (_, inner: string) => shift(inner, lowered, '_'))
    .replace(listItem, '\n• ')
    .replace(blocks, '\n')
    .replace(inline, '')
    .replace(
      /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,10});/gi,
      (whole, name: string) => entity(name) ?? whole,
    );
  return withoutControls(words)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function tagsNamed(names: string): RegExp {
  return new RegExp(`</?(?:${names})${attributes}`, 'gi');
}

function shift(inner: string, signs: ReadonlyMap<string, string>, mark: string): string {
  const all = [...inner.trim()];
  const shifted = all.map((sign) => signs.get(sign));
  return shifted.every((sign) => sign !== undefined) ? shifted.join('') : `${mark}(${inner.trim()})`;
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return named[name] ?? null;
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const point = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : null;
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '');
}
