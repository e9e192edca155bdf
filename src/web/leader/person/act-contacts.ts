import { z } from 'zod';
import { moveSignIn } from '#school/accounts/addresses/move-sign-in.ts';
import { revokeReadLinks } from '#school/messages/revoke-read-links.ts';
import { addContact } from '#school/people/contacts/add-contact.ts';
import { endContact } from '#school/people/contacts/end-contact.ts';
import { verifyContact } from '#school/people/contacts/verify-contact.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actOnPerson } from './act-on-person.ts';
import { pathId } from './path-id.ts';

const addForm = z.object({
  write: z.string(),
  kind: z.enum(['email', 'phone']),
  address: z.string().default(''),
  verified: z.string().optional(),
});
const bareForm = z.object({ write: z.string() });

/** POST /people/:personId/contacts — one more address or number. */
export function actAddContact(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'contact.add',
    schema: addForm,
    form: () => 'contact',
    done: 'people.done-contact',
    work: (school, { kind, address, verified }, personId) =>
      addContact(school, {
        by: request.by,
        personId,
        contact: { kind, address },
        checked: verified !== undefined,
      }),
  });
}

/** POST /people/:personId/contacts/:contactId/end — it is theirs no longer: open links in mail to it end, too. */
export function actEndContact(request: PageRequest): Promise<Response> {
  const contactId = pathId(request, 'contactId');
  return actOnPerson({
    request,
    act: 'contact.end',
    schema: bareForm,
    form: () => 'contact-row',
    done: 'people.done-contact-ended',
    work: async (school, _typed, personId) => {
      const ended = await endContact(school, { by: request.by, personId, contactId });
      await revokeReadLinks(school, { address: ended.address, now: request.now });
      return ended;
    },
  });
}

/** POST /people/:personId/contacts/:contactId/check — the school knows that it is theirs. */
export function actCheckContact(request: PageRequest): Promise<Response> {
  const contactId = pathId(request, 'contactId');
  return actOnPerson({
    request,
    act: 'contact.check',
    schema: bareForm,
    form: () => 'contact-row',
    done: 'people.done-checked',
    work: (school, _typed, personId) => verifyContact(school, { by: request.by, personId, contactId }),
  });
}

/** POST /people/:personId/contacts/:contactId/sign-in — the sign-in moves here, once the old address was told. */
export function actMoveSignIn(request: PageRequest): Promise<Response> {
  const contactId = pathId(request, 'contactId');
  return actOnPerson({
    request,
    act: 'account.move',
    schema: bareForm,
    form: () => 'contact-row',
    done: 'people.done-moving',
    work: (school, _typed, personId) => moveSignIn(school, { by: request.by, personId, contactId }),
  });
}
