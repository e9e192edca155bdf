import type { PartDraft, Sentence, Slots } from '#core/messages/part.ts';
import type { Part } from './load-parts.ts';

/**
 * What a teacher wrote, less the sentences that rest on something withdrawn; undefined where neither a strength
 * nor a next step is left.
 */
export function withoutWithdrawn({
  content,
  withdrawn,
}: Pick<Part, 'content' | 'withdrawn'>): PartDraft | undefined {
  if (content.kind !== 'draft') return undefined;
  const gone = new Set(withdrawn);
  const stands = ({ from }: Sentence) => !from.some((id) => gone.has(id));
  const slots: Slots = Object.fromEntries(
    Object.entries(content.slots)
      .map(([slot, sentences]) => [slot, sentences.filter(stands)] as const)
      .filter(([, sentences]) => sentences.length > 0),
  );
  return slots.canDo || slots.workOn ? { ...content, slots } : undefined;
}
