import { z } from 'zod';
import type { PartDraft, Sentence, Slots } from '#core/messages/part.ts';

const from = z.array(z.string());
const sentence: z.ZodType<Sentence> = z.discriminatedUnion('source', [
  z.object({ source: z.literal('phrase'), phrase: z.string(), goalId: z.string().nullable(), from }),
  z.object({ source: z.literal('text'), text: z.string(), language: z.string(), from }),
  z.object({
    source: z.literal('goal'),
    goalId: z.string(),
    form: z.enum(['can-now', 'has-started', 'is-working-on']),
    from,
  }),
  z.object({
    source: z.literal('next-chance'),
    taskId: z.string().nullable(),
    on: z.string().nullable(),
    dropIn: z.object({ startsAt: z.string(), endsAt: z.string(), place: z.string() }).optional(),
    from,
  }),
]);

const slot = z.array(sentence).optional();
export const slotsSchema = z.object({
  canDo: slot,
  workOn: slot,
  tryAtHome: slot,
  nextChance: slot,
}) as z.ZodType<Slots>;

const leftOut = z.array(z.object({ feedbackId: z.string(), reason: z.literal('carries-a-level') }));
const content: z.ZodType<PartDraft> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), slots: slotsSchema, leftOut }),
  z.object({
    kind: z.literal('nothing-to-say'),
    reason: z.enum(['nothing-this-week', 'no-words-yet']),
    leftOut,
  }),
]);

/** The sentences of a version, parsed once where a row comes in. */
export function readContent(value: unknown): PartDraft {
  return content.parse(value);
}

/** Every sentence of a part, in the order it is read. */
export function sentencesOf(slots: Slots): Sentence[] {
  return [slots.canDo, slots.workOn, slots.tryAtHome, slots.nextChance].flatMap((each) => each ?? []);
}

/** The ids of evidence and feedback that a part rests on. */
export function sourcesOf(content: PartDraft): string[] {
  return content.kind === 'draft' ? sentencesOf(content.slots).flatMap(({ from }) => from) : [];
}
