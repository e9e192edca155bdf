import type { SchoolFacts } from '#school/schools/find-school.ts';

/**
 * Where a letter is read. Without `token` the secret is cut out: so it stands in mail that staff may see, who
 * would else read and reply as the family.
 */
export function addressOfLetter({
  publicUrl,
  facts,
  token = '…',
}: {
  publicUrl: string;
  facts: Pick<SchoolFacts, 'code'>;
  token?: string;
}): string {
  return `${publicUrl}/r/${facts.code}/${token}`;
}
