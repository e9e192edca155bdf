import type { InSchool } from '#platform/db/in-school.ts';
import type { DigestContent } from './digest-content.ts';
import { sentencesOf } from './read-content.ts';

/**
 * What was sent, as it may be read now: a time to drop in that is no longer offered leads nobody to a closed door, and
 * is "any day in class" from then on. Asks the database only where such a time is named.
 */
export async function hideRetracted<Content extends DigestContent>(
  school: InSchool,
  contents: readonly Content[],
): Promise<readonly Content[]> {
  const named = contents
    .flatMap(partsOf)
    .flatMap(({ slots }) => sentencesOf(slots))
    .flatMap((each) => (each.source === 'next-chance' && each.dropIn ? each.from : []));
  if (named.length === 0) return contents;
  const rows = await school.db
    .selectFrom('chance_retractions')
    .select('chance_id as id')
    .where('school_id', '=', school.id)
    .where('chance_id', 'in', [...new Set(named)])
    .execute();
  const gone = new Set(rows.map(({ id }) => id));
  return gone.size === 0 ? contents : contents.map((content) => without(content, gone));
}

function partsOf(content: DigestContent) {
  return content.kind === 'week' ? content.children.flatMap(({ parts }) => parts) : [];
}

function without<Content extends DigestContent>(content: Content, gone: ReadonlySet<string>): Content {
  if (content.kind !== 'week') return content;
  return {
    ...content,
    children: content.children.map((child) => ({
      ...child,
      parts: child.parts.map((part) => ({
        ...part,
        slots: {
          ...part.slots,
          nextChance: part.slots.nextChance?.map((each) =>
            each.source === 'next-chance' && each.dropIn && each.from.some((id) => gone.has(id))
              ? { ...each, on: null, dropIn: undefined }
              : each,
          ),
        },
      })),
    })),
  };
}
