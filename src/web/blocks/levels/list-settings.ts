import { z } from 'zod';
import { findMethod } from '#core/mastery/choose-method.ts';
import { roundHalfUp } from '#core/scales/round-half-up.ts';

/** One thing to set about a method, as its schema says. */
export type Setting =
  | {
      readonly name: string;
      readonly kind: 'number';
      readonly isWhole: boolean;
      readonly least: number;
      readonly most: number;
      readonly usual: number;
    }
  | {
      readonly name: string;
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly usual: string;
    };

const ofSchema = z.object({
  properties: z.record(
    z.string(),
    z.union([
      z.object({ enum: z.array(z.string()), default: z.string() }),
      z.object({
        type: z.enum(['number', 'integer']),
        minimum: z.number(),
        maximum: z.number(),
        default: z.number(),
      }),
    ]),
  ),
});

/** What can be set about a method of the shelf, in the order of its schema. Throws where a form has no field for it. */
export function listSettings(methodKey: string): Setting[] {
  const method = findMethod(methodKey);
  if (!method) return [];
  const { properties } = ofSchema.parse(z.toJSONSchema(method.settings, { io: 'input' }));
  return Object.entries(properties).map(([name, field]) =>
    'enum' in field
      ? { name, kind: 'choice', options: field.enum, usual: field.default }
      : {
          name,
          kind: 'number',
          isWhole: field.type === 'integer',
          least: field.minimum,
          most: field.maximum,
          usual: field.default,
        },
  );
}

/** A number of a setting as a field shows it. Example: 2/3 is `0.6667`. */
export function typedNumber(value: number): string {
  return String(roundHalfUp(value, 4));
}
