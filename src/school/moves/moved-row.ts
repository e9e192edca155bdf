import { z } from 'zod';

const values = z.record(z.string(), z.string().nullable());

/** The tables in which a merge changes rows. */
const MOVED_TABLES = [
  'caseloads',
  'class_staff',
  'contacts',
  'enrollments',
  'guardianships',
  'invitations',
  'memberships',
  'people',
  'person_names',
  'person_roles',
  'source_records',
] as const;

const schema = z.object({
  table: z.enum(MOVED_TABLES),
  id: z.string(),
  before: values,
  after: values,
  /** A row that held the same: where it has ended since, this one is not to come back */
  heldBy: z.string().optional(),
});

/** One row that a merge or a departure changed, with what it was before and after: enough to put it back. */
export type MovedRow = z.output<typeof schema>;

export function readMoved(value: unknown): MovedRow[] {
  return z.array(schema).parse(value);
}
