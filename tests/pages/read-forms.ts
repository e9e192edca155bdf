/** A form of a page, filled in as somebody in a hurry would: the first choice everywhere, a few words in each box. */
export interface FilledForm {
  /** Path it is sent to */
  readonly action: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Every form of a page that changes something. `path` is the page's own. */
export function readForms(html: string, path: string): FilledForm[] {
  return [...html.matchAll(/<form [^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const tag = form.slice(0, form.indexOf('>') + 1);
    if (!/method="post"/i.test(tag)) return [];
    return [{ action: (attribute(tag, 'action') || path).replace(/[?#].*/, ''), fields: fill(form) }];
  });
}

function fill(form: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [input] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const [name, value, type] = [
      attribute(input, 'name'),
      attribute(input, 'value'),
      attribute(input, 'type'),
    ];
    if (!name) continue;
    const held = fields[name];
    if (type === 'hidden') fields[name] = [...(held ?? []), value];
    else if (held === undefined)
      fields[name] = [value || (type === 'date' ? '2026-11-24' : type === 'number' ? '1' : 'Words')];
  }
  for (const [whole, tag = '', words = ''] of form.matchAll(/(<textarea\b[^>]*>)(.*?)<\/textarea>/gs))
    if (whole) fields[attribute(tag, 'name')] = [words.trim() || 'I can say a few words.'];
  for (const [, tag = '', options = ''] of form.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)) {
    const chosen =
      /<option[^>]*\bselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '';
    fields[attribute(tag, 'name')] = [attribute(chosen, 'value')];
  }
  return fields;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '';
}
