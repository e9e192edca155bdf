import { childrenOf, type DigestContent } from './digest-content.ts';

/**
 * A digest with the ids under which its children are found today: it was written down under those of its day, and
 * since then a child may have been made one with another. Of two that are one both courses' words stay.
 */
export function nameKept(content: DigestContent, keptOf: (id: string) => string): DigestContent {
  if (childrenOf(content).every((id) => keptOf(id) === id)) return content;
  if (content.kind === 'answer') return { ...content, studentId: keptOf(content.studentId) };
  const byKept = Map.groupBy(content.children, ({ studentId }) => keptOf(studentId));
  return {
    ...content,
    children: [...byKept].flatMap(([studentId, ofChild]) => {
      const named = ofChild.find((child) => child.studentId === studentId) ?? ofChild[0];
      return named ? [{ ...named, studentId, parts: ofChild.flatMap(({ parts }) => parts) }] : [];
    }),
  };
}
