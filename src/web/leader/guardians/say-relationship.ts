import { knownRelationship } from '#core/families/relationships.ts';
import type { Speech } from '#locales/translate.ts';

/** What an adult is to a student: in the reader's language where the word is known, else as it was written. */
export function sayRelationship(relationship: string | null, { t }: Speech): string {
  if (relationship === null || relationship.trim() === '') return t('guardians.relation-unknown');
  const known = knownRelationship(relationship);
  return known ? t(`guardians.relation.${known}`) : relationship;
}
