import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { lockMembership } from '#school/accounts/locks/lock-membership.ts';
import { restoreMembership } from '#school/accounts/locks/restore-membership.ts';
import type { Actor } from '#school/audit/actor.ts';
import { comeBack } from '#school/departures/come-back.ts';
import { leaveSchool } from '#school/departures/leave-school.ts';
import { restoreCaseload, takeBackCaseload } from '#school/people/caseloads/end-caseload.ts';
import { restoreLanguages } from '#school/people/change-languages.ts';
import { takeBackContact } from '#school/people/contacts/add-contact.ts';
import { restoreContact } from '#school/people/contacts/end-contact.ts';
import { unverifyContact } from '#school/people/contacts/verify-contact.ts';
import { takeBackName } from '#school/people/names/take-back-name.ts';
import { restoreRole, takeBackRole } from '#school/people/roles/end-role.ts';
import { findWrite } from '#school/writes/find-write.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { pathId } from './path-id.ts';

type Undo = (school: InSchool, who: { by: Actor; personId: string }, answer: unknown) => Promise<unknown>;

const id = z.string();
const day = z.string().nullable();
const names = z.object({ nameId: id, endedId: id.nullable() });
const language = z.object({ written: day, spoken: day });

/** What takes back what nobody has to prove themselves for. */
const PLAIN: Readonly<Record<string, Undo>> = {
  'name.add': (school, who, answer) => takeBackName(school, { ...who, ...names.parse(answer) }),
  'name.correct': (school, who, answer) => takeBackName(school, { ...who, ...names.parse(answer) }),
  'person.languages': (school, who, answer) =>
    restoreLanguages(school, {
      ...who,
      ...z.object({ before: language, after: language }).parse(answer),
    }),
};

/** What takes back changes of roles, contacts, caseloads and sign-ins: it asks for a fresh proof, as they did. */
const PROVED: Readonly<Record<string, Undo>> = {
  'account.lock': (school, who) => restoreMembership(school, who),
  'account.restore': (school, who, answer) =>
    lockMembership(school, { ...who, ...z.object({ reason: z.string() }).parse(answer) }),
  'caseload.add': (school, who, answer) =>
    takeBackCaseload(school, { ...who, ...z.object({ caseloadId: id }).parse(answer) }),
  'caseload.end': (school, who, answer) =>
    restoreCaseload(school, { ...who, ...z.object({ caseloadId: id }).parse(answer) }),
  'contact.add': (school, who, answer) =>
    takeBackContact(school, { ...who, ...z.object({ contactId: id }).parse(answer) }),
  'contact.check': (school, who, answer) =>
    unverifyContact(school, { ...who, ...z.object({ contactId: id }).parse(answer) }),
  'contact.end': (school, who, answer) =>
    restoreContact(school, { ...who, ...z.object({ contactId: id, untilBefore: day }).parse(answer) }),
  'person.come-back': (school, who, answer) =>
    leaveSchool(school, { ...who, ...z.object({ leftOn: z.string() }).parse(answer) }),
  'person.leave': (school, who) => comeBack(school, who),
  'role.end': (school, who, answer) =>
    restoreRole(school, {
      ...who,
      ...z.object({ roleId: id, untilBefore: day, untilOn: z.string() }).parse(answer),
    }),
  'role.give': (school, who, answer) =>
    takeBackRole(school, { ...who, ...z.object({ roleId: id }).parse(answer) }),
};

/** Toasts of what is undone without a proof. */
const PLAIN_TOASTS = ['people.done-name', 'people.done-corrected', 'people.done-languages'];
/** Toasts of what cannot be undone: a mail has gone out, or a person was added. */
const FINAL_TOASTS = ['people.done-moving', 'people.done-undone'];

/** POST /people/:personId/undo/:writeId — takes back a name, a correction or languages. */
export function actUndo(request: PageRequest): Promise<Response> {
  return undo(request, PLAIN);
}

/** POST /people/:personId/undo-proved/:writeId — takes back what asked for a fresh proof. */
export function actUndoProved(request: PageRequest): Promise<Response> {
  return undo(request, PROVED);
}

/** Where the undo of the toast on this page is sent to; none for what cannot be undone. */
export function undoActionOf({ c }: PageRequest, personId: string): ((id: string) => string) | undefined {
  const done = c.req.query('done') ?? '';
  if (FINAL_TOASTS.includes(done)) return undefined;
  const way = PLAIN_TOASTS.includes(done) ? 'undo' : 'undo-proved';
  return (writeId) => `/people/${personId}/${way}/${writeId}`;
}

async function undo(request: PageRequest, undoes: Readonly<Record<string, Undo>>): Promise<Response> {
  const { by } = request;
  const personId = pathId(request, 'personId');
  const writeId = pathId(request, 'writeId');
  await request.inSchool(async (school) => {
    const { act, answer } = await findWrite(school, { by, writeId });
    const take = undoes[act];
    if (!take) throw new NotFound('There is nothing to undo.');
    await take(school, { by, personId }, answer);
  });
  return request.c.redirect(`/people/${personId}?done=people.done-undone`, 303);
}
