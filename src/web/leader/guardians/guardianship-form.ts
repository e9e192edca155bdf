import { z } from 'zod';
import { relationships } from '#core/families/relationships.ts';
import type { Rights } from '#core/policy/guardianships.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** What the fields about a guardianship are called, and what they hold. */
export const guardianshipFields = {
  write: z.uuid(),
  relationship: z.enum([...relationships, 'own']).default('own'),
  'own-words': z.string().trim().max(60).default(''),
  'may-see': z.literal('yes').optional(),
  'may-hear': z.literal('yes').optional(),
  'may-reply': z.literal('yes').optional(),
  source: z.string().trim().max(200).default(''),
  until: z.string().trim().max(20).default(''),
};

const typed = z.object(guardianshipFields);
export type TypedGuardianship = z.output<typeof typed>;

export function rightsOf(form: Pick<TypedGuardianship, 'may-see' | 'may-hear' | 'may-reply'>): Rights {
  return {
    maySee: form['may-see'] === 'yes',
    mayHear: form['may-hear'] === 'yes',
    mayReply: form['may-reply'] === 'yes',
  };
}

export function relationshipOf(form: Pick<TypedGuardianship, 'relationship' | 'own-words'>): string | null {
  return form.relationship === 'own' ? form['own-words'] || null : form.relationship;
}

/** A day that was typed; null for an empty field. Throws Invalid with `no-day` for what is none. */
export function dayOf(text: string, field: string): string | null {
  if (text === '') return null;
  const day = parseDay(text);
  if (day === null) throw new Invalid([{ field, problem: 'no-day' }]);
  return day;
}
