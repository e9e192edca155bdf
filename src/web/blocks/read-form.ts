import type { Context } from 'hono';
import type { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';

/**
 * Parses a form once, at the edge. A field that comes several times is a list; what is wrong is thrown as
 * Invalid with each field's problem, and nothing has happened yet.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const form = await c.req.parseBody({ all: true });
  const unkept = Object.entries(form).filter(([, value]) => [value].flat().some(holdsNothing));
  if (unkept.length > 0)
    throw new Invalid(
      unkept.map(([field]) => ({ field, problem: 'holds a sign that no keyboard has: type it again' })),
    );
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw new Invalid(
    parsed.error.issues.map((issue) => ({ field: issue.path.join('.') || 'form', problem: issue.message })),
  );
}

/** The zero character, which the database keeps in no text. */
function holdsNothing(value: string | File): boolean {
  return typeof value === 'string' && value.includes('\0');
}
