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
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw new Invalid(
    parsed.error.issues.map((issue) => ({ field: issue.path.join('.') || 'form', problem: issue.message })),
  );
}
