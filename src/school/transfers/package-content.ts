import { z } from 'zod';

/** The version of the format that is written; docs/transfer-package.md describes it. */
export const VERSION = 1;

/** What the database keeps: no zero character, and no half of a sign. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0') && value.isWellFormed());
const text = words(4000);
const name = words(300);
const tag = words(35);
const day = z.iso.date();
const level = z.int().min(1).max(9);
const nameForm = z.strictObject({ display: name, sort: name, called: name });

const evidence = z.strictObject({
  workedOn: day,
  level,
  levelWord: name,
  task: name.nullable(),
  class: name.nullable(),
  judge: name,
  supports: z.array(name).max(20),
});

const goal = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['content', 'language']),
  course: name.nullable(),
  /** The school year of the estimate, or `continuing` */
  span: words(20),
  wordings: z
    .array(z.strictObject({ language: tag, title: text, statement: text }))
    .min(1)
    .max(40),
  status: z.enum(['no-evidence', 'not-enough', 'not-shown', 'shown']),
  level: level.nullable(),
  levelWord: name.nullable(),
  pieces: z.int().min(0),
  /** Why, as sentences in the language of the package */
  why: z.array(text).max(10),
  evidence: z.array(evidence).max(2000),
});

const feedback = z.strictObject({
  kind: z.enum(['glow', 'grow', 'next-step']),
  goalId: z.uuid().nullable(),
  task: name.nullable(),
  class: name.nullable(),
  /** None where it was given elsewhere: told aloud, in a document */
  words: text.nullable(),
  language: tag.nullable(),
  givenOn: day,
  givenBy: name,
});

/** What one school tells another of a student: all that is signed. */
export const packageContent = z.strictObject({
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  school: z.strictObject({ id: z.uuid(), name }),
  /** Language of the sentences that are no person's own words (BCP 47) */
  language: tag,
  student: z.strictObject({
    id: z.uuid(),
    official: nameForm,
    everyday: nameForm,
    grade: words(10).nullable(),
    reads: tag.nullable(),
    speaks: tag.nullable(),
  }),
  scale: z
    .strictObject({
      cut: level,
      levels: z
        .array(z.strictObject({ level, word: name }))
        .min(1)
        .max(9),
    })
    .nullable(),
  goals: z.array(goal).max(500),
  feedback: z.array(feedback).max(5000),
});

export type PackageContent = z.output<typeof packageContent>;

/** The file: what is signed, and by whom. */
export const packageFile = z.strictObject({
  format: z.literal('waymark-transfer'),
  version: z.int(),
  content: z.unknown(),
  signature: z.strictObject({
    algorithm: z.literal('ed25519'),
    publicKey: z.string().max(100),
    fingerprint: z.string().max(100),
    value: z.string().max(200),
  }),
});

/** The text that is signed: no signature of one version, or of another format, is good for another. */
export function signedText(version: number, canonicalContent: string): string {
  return `waymark-transfer/${version}\n${canonicalContent}`;
}
