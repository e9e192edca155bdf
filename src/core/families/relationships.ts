/** Words for what an adult is to a student that the product can say in every language; a school may use its own. */
export const relationships = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'sister',
  'brother',
  'foster-parent',
  'guardian',
] as const;

export type Relationship = (typeof relationships)[number];

/** Other ways in which rosters write them, in letters alone. */
const alsoWritten: Readonly<Record<string, Relationship>> = {
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  stepmom: 'stepmother',
  stepdad: 'stepfather',
  grandma: 'grandmother',
  grandpa: 'grandfather',
  fosterparent: 'foster-parent',
  legalguardian: 'guardian',
};

/**
 * The word of ours that a roster's or a person's word means; undefined for the school's own, which is then shown
 * as it was written.
 *
 * Example: 'Mother' and 'mom' → 'mother'; 'Step-Father' → 'stepfather'; 'godmother' → undefined.
 */
export function knownRelationship(word: string): Relationship | undefined {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  return relationships.find((each) => each.replace('-', '') === letters) ?? alsoWritten[letters];
}
