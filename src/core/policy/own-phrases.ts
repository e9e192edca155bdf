import type { Relation, Standing } from './standing.ts';

/** By which relation the person has phrases of their own: whoever gives feedback; else undefined. */
export function mayHavePhrases(standing: Standing): Relation | undefined {
  return standing.teaches.length > 0 ? 'teaches' : undefined;
}

/** By which relation the person may see a phrase, reword it or take it away: only their own; else undefined. */
export function mayTurnPhrase(
  standing: Standing,
  { personId }: { readonly personId: string },
): Relation | undefined {
  return personId === standing.personId ? mayHavePhrases(standing) : undefined;
}
