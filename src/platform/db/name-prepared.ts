const names = new Map<string, string>();

/** Has PostgreSQL keep the plan of this text on each connection that sends it. */
export function namePrepared(text: string): void {
  if (!names.has(text)) names.set(text, `waymark_${names.size + 1}`);
}

/** The name under which a text is kept; undefined for the many that are planned anew each time. */
export function nameOfPrepared(text: string): string | undefined {
  return names.get(text);
}
