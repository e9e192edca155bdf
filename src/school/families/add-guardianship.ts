import { isOrder, mayKeepGuardianships, type Rights } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { addRoles } from '#school/people/add-roles.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addAdult, type NewAdult } from './add-adult.ts';
import { isOpen, listOfPair, newestOfEach } from './get-guardianship.ts';
import { insertGuardianship } from './insert-guardianship.ts';
import { lockAdult } from './lock-adult.ts';
import { rolesToday } from './roles-today.ts';

/** Who becomes family to whom. */
export interface AddedGuardianship {
  readonly studentId: string;
  /** Somebody of the school, or somebody new */
  readonly adult: { readonly adultId: string } | { readonly add: NewAdult };
  readonly relationship: string | null;
  readonly rights: Rights;
  /** How the school knows, such as "Enrolment form" */
  readonly source: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** An order ended it before, and the one who adds it says that it may begin again */
  readonly afterOrder: boolean;
}

/**
 * An adult becomes family to a student. Throws NotFound for others than leaders and for people who are not there;
 * Invalid with `adult: is-student`, `adult: is-family` (a row holds already), `after-order: ended-by-order` (an
 * order ended it before), `until: not-after-from`, `rights: none` or `source: empty`.
 */
export async function addGuardianship(
  school: InSchool,
  { by, writeId, added }: { by: Actor; writeId: string; added: AddedGuardianship },
): Promise<{ guardianshipId: string; adultId: string }> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  check(added);
  return applyOnce(school, by, { writeId, act: 'guardianship.add', request: added }, async () => {
    const { today } = by.standing;
    const { studentId, adult } = added;
    if (!isId(studentId) || !(await rolesToday(school, { personId: studentId, today })).includes('student'))
      throw new NotFound('There is no such student.');
    const adultId =
      'add' in adult
        ? await addAdult(school, by, adult.add)
        : await knownAdult(school, by, { adultId: adult.adultId, added });
    const { relationship, rights, source, fromOn, untilOn } = added;
    const guardianshipId = await insertGuardianship(school, by, {
      adultId,
      studentId,
      relationship,
      rights,
      source: source.trim(),
      fromOn,
      untilOn,
    });
    await writeAudit(school, by, {
      act: 'guardianship.add',
      relation,
      subject: 'person',
      ids: [studentId, adultId],
      detail: { adult: adultId, guardianship: guardianshipId, ...rights, fromOn, untilOn },
    });
    return { guardianshipId, adultId };
  });
}

function check({ rights, source, fromOn, untilOn }: AddedGuardianship): void {
  const problems = [
    ...(untilOn !== null && untilOn <= fromOn ? [{ field: 'until', problem: 'not-after-from' }] : []),
    ...(rights.maySee || rights.mayHear || rights.mayReply ? [] : [{ field: 'rights', problem: 'none' }]),
    ...(source.trim() === '' ? [{ field: 'source', problem: 'empty' }] : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

async function knownAdult(
  school: InSchool,
  by: Actor,
  { adultId, added }: { adultId: string; added: AddedGuardianship },
): Promise<string> {
  const { today } = by.standing;
  const here = isId(adultId) ? await isHere(school, { personId: adultId, today }) : false;
  if (!here || adultId === added.studentId) throw new NotFound('There is no such adult.');
  const roles = await rolesToday(school, { personId: adultId, today });
  if (roles.includes('student')) throw new Invalid([{ field: 'adult', problem: 'is-student' }]);
  await lockAdult(school, adultId);
  const before = await listOfPair(school, { adultId, studentId: added.studentId });
  if (before.some((row) => isOpen(row, today))) throw new Invalid([{ field: 'adult', problem: 'is-family' }]);
  if (newestOfEach(before).some(({ endReason }) => isOrder(endReason)) && !added.afterOrder)
    throw new Invalid([{ field: 'after-order', problem: 'ended-by-order' }]);
  if (!roles.includes('guardian'))
    await addRoles(
      school,
      [{ id: newId(), personId: adultId, role: 'guardian', fromOn: today, untilOn: null }],
      'staff',
    );
  return adultId;
}

async function isHere(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<boolean> {
  const person = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .where('alias_of', 'is', null)
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
    .executeTakeFirst();
  return person !== undefined;
}
