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
  const form = await readBody(c);
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

/** What was sent, by field. A body that says it is a form and is none is the sender's mistake. */
async function readBody(c: Context) {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    if (error instanceof TypeError)
      throw new Invalid([
        { field: 'form', problem: 'could not be read: open the page again and send it anew' },
      ]);
    throw error;
  }
}

/** The zero character, which the database keeps in no text. */
function holdsNothing(value: string | File): boolean {
  return typeof value === 'string' && value.includes('\0');
}
