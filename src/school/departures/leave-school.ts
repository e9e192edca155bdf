import { mayChangeRoles } from '#core/policy/people.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { changeRows } from '#school/moves/change-rows.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';
import { checkDay } from '#school/people/check-day.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { hasOtherLeader } from '#school/people/roles/has-other-leader.ts';

/**
 * Somebody of staff leaves on a day: their roles, classes and caseloads end with it. Family stays family: whoever is a
 * guardian too is that and nothing else from then on, and only who is nothing more is no longer of the school. Throws
 * Conflict for students, whose leaving is a departure with a transfer, and where they have left already; Invalid where
 * nothing would end, or the school would have no leader.
 */
export async function leaveSchool(
  school: InSchool,
  { by, personId, leftOn: day }: { by: Actor; personId: string; leftOn: string },
): Promise<{ readonly departureId: string; readonly leftOn: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const leftOn = checkDay(day, { field: 'left-on', today: by.standing.today });
  if (personId === by.standing.personId) throw new Invalid([{ field: 'left-on', problem: 'yourself' }]);
  const roles = await openRoles(school, { personId, day: leftOn });
  if (roles.some(({ role }) => role === 'student'))
    throw new Conflict('A student leaves by the page of transfers.');
  const leads = roles.some(({ role }) => role === 'leader');
  if (leads && !(await hasOtherLeader(school, { personId, day: leftOn })))
    throw new Invalid([{ field: 'left-on', problem: 'last-leader' }]);
  const rows = await listEnding(school, { personId, leftOn, roles });
  if (rows.length === 0) throw new Invalid([{ field: 'left-on', problem: 'is-family' }]);
  await changeRows(school, rows);
  const departureId = newId();
  await school.db
    .insertInto('adult_departures')
    .values({
      school_id: school.id,
      id: departureId,
      person_id: personId,
      left_on: leftOn,
      ended: JSON.stringify(rows),
      recorded_by: by.standing.personId,
      recorded_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'person.leave',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { on: leftOn },
  });
  return { departureId, leftOn };
}

interface Leaving {
  readonly personId: string;
  readonly leftOn: string;
  readonly roles: readonly OpenRow[];
}

type OpenRow = { readonly id: string; readonly fromOn: string; readonly untilOn: string | null } & {
  readonly role: string;
};

/** Every row that would hold on the day or after it. */
async function listEnding(school: InSchool, { personId, leftOn, roles }: Leaving): Promise<MovedRow[]> {
  const isFamily = await guardsSomebody(school, { personId, day: leftOn });
  const left = await alreadyLeft(school, personId);
  if (left) throw new Conflict('They have left already.');
  const ended = (table: MovedRow['table'], rows: readonly Omit<OpenRow, 'role'>[]) =>
    rows.map((row) => endOf(table, row, leftOn));
  const staffRoles = roles.filter(({ role }) => role !== 'guardian' || !isFamily);
  return [
    ...ended('person_roles', staffRoles),
    ...ended('class_staff', await openClasses(school, { personId, day: leftOn })),
    ...ended('caseloads', await openCaseloads(school, { personId, day: leftOn })),
    ...(isFamily
      ? []
      : [
          {
            table: 'people' as const,
            id: personId,
            before: { ended_on: null },
            after: { ended_on: leftOn },
          },
        ]),
  ];
}

function endOf(
  table: MovedRow['table'],
  { id, fromOn, untilOn }: Omit<OpenRow, 'role'>,
  day: string,
): MovedRow {
  return { table, id, before: { until_on: untilOn }, after: { until_on: laterDay(fromOn, day) } };
}

interface OnDay {
  readonly personId: string;
  readonly day: string;
}

function openRoles(school: InSchool, { personId, day }: OnDay): Promise<OpenRow[]> {
  return school.db
    .selectFrom('person_roles')
    .select(['id', 'role', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .forUpdate()
    .execute();
}

function openClasses(school: InSchool, { personId, day }: OnDay) {
  return school.db
    .selectFrom('class_staff')
    .select(['id', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}

function openCaseloads(school: InSchool, { personId, day }: OnDay) {
  return school.db
    .selectFrom('caseloads')
    .select(['id', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('staff_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}

async function guardsSomebody(school: InSchool, { personId, day }: OnDay): Promise<boolean> {
  const row = await school.db
    .selectFrom('guardianships')
    .select('id')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .executeTakeFirst();
  return row !== undefined;
}

async function alreadyLeft(school: InSchool, personId: string): Promise<boolean> {
  const row = await school.db
    .selectFrom('people')
    .select('ended_on')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.ended_on != null;
}
