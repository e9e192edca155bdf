import { readFile } from 'node:fs/promises';

export type Palette = Readonly<Record<string, string>>;

/** The colours of the light and of the dark page, as `tokens.css` says them. */
export async function readTokens(): Promise<{ light: Palette; dark: Palette }> {
  const css = await readFile(new URL('../../src/web/ui/styles/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('@media');
  return { light: readColours(light), dark: { ...readColours(light), ...readColours(dark) } };
}

function readColours(css: string): Palette {
  const found = css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries(Array.from(found, (match) => [match[1], match[2]]));
}

/** Throws where a token is gone: a renamed colour must not pass unseen. */
export function colour(palette: Palette, name: string): string {
  const value = palette[name];
  if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return value;
}
