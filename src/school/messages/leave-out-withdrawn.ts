import type { InSchool } from '#platform/db/in-school.ts';
import type { DigestContent } from './digest-content.ts';
import { listWithdrawn } from './list-withdrawn.ts';
import { sentencesOf } from './read-content.ts';

/** A digest less the parts that rest on something withdrawn since it was made; undefined where none is left. */
export async function leaveOutWithdrawn(
  school: InSchool,
  content: DigestContent,
): Promise<DigestContent | undefined> {
  if (content.kind === 'answer') return content;
  const sourcesOf = ({ slots }: (typeof content.children)[number]['parts'][number]) =>
    sentencesOf(slots).flatMap(({ from }) => from);
  const parts = content.children.flatMap((child) => child.parts);
  const withdrawn = await listWithdrawn(school, [...new Set(parts.flatMap(sourcesOf))]);
  const children = content.children
    .map((child) => ({
      ...child,
      parts: child.parts.filter((part) => !sourcesOf(part).some((id) => withdrawn.has(id))),
    }))
    .filter((child) => child.parts.length > 0);
  return children.length > 0 ? { ...content, children } : undefined;
}
