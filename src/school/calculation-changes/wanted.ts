import { z } from 'zod';

/** A change of calculation as somebody wants it. */
export const wantedSchema = z.strictObject({
  /** Key of a method on the shelf; null where a course goes back to what the school chose */
  method: z.string().nullable(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  span: z.enum(['year', 'continuing']),
  /** Only for a school: the methods that courses may choose instead */
  coursesMay: z.array(z.string()),
  /** Only for a school: a new scale, or another cut on the same levels */
  scale: z
    .strictObject({
      levels: z.array(z.strictObject({ names: z.record(z.string(), z.string()) })),
      cut: z.number(),
      mapping: z.array(z.number()),
    })
    .nullable(),
});

export type Wanted = z.output<typeof wantedSchema>;
