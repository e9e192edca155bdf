import { listPlaceholders, type Placeholder } from '#locales/list-placeholders.ts';

/** The TypeScript type of a message's arguments: `null` where it takes none. */
export function writeArgumentTypes(text: string): string {
  const byName = new Map<string, Placeholder[]>();
  for (const placeholder of listPlaceholders(text)) {
    byName.set(placeholder.name, [...(byName.get(placeholder.name) ?? []), placeholder]);
  }
  if (byName.size === 0) return 'null';
  const members = [...byName].map(([name, uses]) => `${name}: ${typeOf(uses)}`);
  return `{ ${members.join('; ')} }`;
}

/** A name used in several ways takes the narrowest: a count that is also shown is a number. */
function typeOf(uses: readonly Placeholder[]): string {
  const select = uses.find(({ kind }) => kind === 'select');
  if (select) return select.options.map((option) => `'${option}'`).join(' | ');
  const kinds = uses.map(({ kind }) => kind);
  if (kinds.includes('plural') || kinds.includes('ordinal') || kinds.includes('number')) return 'number';
  if (kinds.includes('date') || kinds.includes('time')) return 'Date';
  return 'string | number';
}
