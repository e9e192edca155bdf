import { z } from 'zod';
import { slotsSchema } from './read-content.ts';

const wording = z.object({ language: z.string(), statement: z.string() });

/** One course's word on one child, as it was approved. */
const part = z.object({
  partId: z.string(),
  versionId: z.string(),
  courseTitle: z.string(),
  /** The teacher who approved it */
  teacher: z.string(),
  slots: slotsSchema,
});

const child = z.object({ studentId: z.string(), called: z.string(), parts: z.array(part) });

const week = z.object({
  kind: z.literal('week'),
  children: z.array(child),
  /** The school's words that the sentences point at, in all their languages, as they were then */
  words: z.object({
    goals: z.record(z.string(), z.array(wording)),
    tasks: z.record(z.string(), z.string()),
  }),
});

const answer = z.object({
  kind: z.literal('answer'),
  studentId: z.string(),
  called: z.string(),
  messageId: z.string(),
  teacher: z.string(),
});

/**
 * What one adult is sent: the approved parts of a week, or staff's answer in a conversation. Kept as it was said,
 * and in the facts it was said from, so that the adult can read the same in another language.
 */
export type DigestContent = z.output<typeof week> | z.output<typeof answer>;
export type WeekContent = z.output<typeof week>;
export type AnswerContent = z.output<typeof answer>;
export type DigestChild = z.output<typeof child>;

export function readDigest(value: unknown): DigestContent {
  return z.discriminatedUnion('kind', [week, answer]).parse(value);
}

/** Whom a digest speaks of. */
export function childrenOf(content: DigestContent): string[] {
  return content.kind === 'week' ? content.children.map(({ studentId }) => studentId) : [content.studentId];
}
