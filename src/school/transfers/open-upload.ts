import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { describePeople } from '#school/people/lists/describe-people.ts';
import { findPeople } from '#school/people/lists/find-people.ts';
import type { ListedPerson } from '#school/people/lists/list-people.ts';
import { EVERYBODY } from '#school/people/lists/people-filter.ts';
import { getUpload } from './get-upload.ts';
import type { PackageContent } from './package-content.ts';
import { findTrusted } from './trusted-keys.ts';

/** A package that waits for a leader's word. */
export interface OpenedUpload {
  readonly content: PackageContent;
  readonly fingerprint: string;
  /** Whose key it is, as a leader here wrote down who compared it; undefined where nobody has */
  readonly knownAs: string | undefined;
  /** Students here who have a name of it, those of the school before those who left */
  readonly alike: readonly ListedPerson[];
}

const MOST_ALIKE = 10;

/** What a kept package says, who signed it, and who here it may be of. Throws NotFound as `getUpload`. */
export async function openUpload(
  school: InSchool,
  { by, uploadId, searched }: { by: Actor; uploadId: string; searched: string },
): Promise<OpenedUpload> {
  const { content, fingerprint } = await getUpload(school, { by, uploadId });
  const { today } = by.standing;
  const { official, everyday } = content.student;
  const words = searched === '' ? [official.display, everyday.display] : [searched];
  const found = new Set<string>();
  for (const kind of ['student', 'left'] as const)
    for (const each of words)
      for (const { personId, isStudent } of await findPeople(school, {
        filter: { ...EVERYBODY, words: each, kind },
        today,
      }))
        if (isStudent || kind === 'left') found.add(personId);
  const personIds = [...found].slice(0, MOST_ALIKE);
  const people = await describePeople(school, { personIds, today });
  const trusted = await findTrusted(school, fingerprint);
  return {
    content,
    fingerprint,
    knownAs: trusted?.name,
    alike: personIds.flatMap((id) => people.get(id) ?? []),
  };
}
