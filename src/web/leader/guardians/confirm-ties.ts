import { z } from 'zod';
import { confirmRelatives } from '#school/families/confirm-relatives.ts';
import { chooseRelativeRule } from '#school/families/relative-rule.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { guardianshipFields, rightsOf } from './guardianship-form.ts';

const RIGHTS = {
  all: { maySee: true, mayHear: true, mayReply: true },
  see: { maySee: true, mayHear: false, mayReply: false },
  none: { maySee: false, mayHear: false, mayReply: false },
} as const;

const chosen = z.object({
  write: z.uuid(),
  may: z.enum(['all', 'see', 'none']),
  guardianship: z
    .union([z.uuid(), z.array(z.uuid())])
    .default([])
    .transform((ids) => [ids].flat()),
});

/** POST /people/guardianships/confirm — what the chosen relatives may do. */
export async function confirmTies(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { write, may, guardianship } = await readForm(c, chosen);
  const count = await request.inSchool((room) =>
    confirmRelatives(room, { by, writeId: write, guardianshipIds: guardianship, rights: RIGHTS[may] }),
  );
  const done = count > 0 ? 'guardians.done-confirmed' : 'guardians.done-nobody';
  return c.redirect(`/people/guardianships?done=${done}`, 303);
}

const { write, 'may-see': maySee, 'may-hear': mayHear, 'may-reply': mayReply } = guardianshipFields;
const rule = z.object({ write, 'may-see': maySee, 'may-hear': mayHear, 'may-reply': mayReply });

/** POST /people/guardianships/rule — what relatives of rosters to come may do until somebody has looked. */
export async function chooseRule(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const typed = await readForm(c, rule);
  await request.inSchool((room) =>
    chooseRelativeRule(room, { by, writeId: typed.write, rights: rightsOf(typed) }),
  );
  return c.redirect('/people/guardianships?done=guardians.done-rule', 303);
}
