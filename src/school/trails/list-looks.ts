import { sql } from 'kysely';
import { mayReadLooks, tellLook } from '#core/policy/looks.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { listNames } from '#school/people/list-names.ts';
import { linesAbout } from './lines-about.ts';

/** What was opened, as family is told it. */
export type LookedAt = 'record' | 'messages' | 'class' | 'office';

/** Somebody of the school opened pages with this student on them, on one day. */
export interface Look {
  /** School day */
  readonly on: string;
  /** Null where the school does not say who: a counsellor */
  readonly who: string | null;
  readonly relation: 'teaches' | 'leads' | 'teaches ENL' | 'counsels' | 'is staff';
  /** Empty for a counsellor: what was looked at is not said either */
  readonly lookedAt: readonly LookedAt[];
}

/** Some days of looks, the newest first. */
export interface Looks {
  readonly name: PersonName;
  readonly looks: readonly Look[];
  /** The day before which the next ones are; none where these are all of the year */
  readonly earlier: string | undefined;
}

/** What each act of looking is called. Looks at conversations with one adult are not told to another. */
const KINDS: Readonly<Record<string, LookedAt>> = {
  'student.look': 'record',
  'caseload.look': 'record',
  'message.look': 'messages',
  'class.look': 'class',
  'people.look': 'office',
  'person.look': 'office',
  'invitation.look': 'office',
  'guardianship.look': 'office',
};

/** Days that can be looked back. */
const DAYS = 365;
/** Days on one page: a family's page stays small. */
const DAYS_ON_A_PAGE = 10;

/**
 * Who of the school looked at a student's pages, by day, the newest first, ten days with a look at a time; for the
 * student and for family who may see the record today. Throws NotFound for anybody else.
 */
export async function listLooks(
  school: InSchool,
  {
    by,
    studentId,
    timeZone,
    before,
  }: { by: Actor; studentId: string; timeZone: string; before?: string | undefined },
): Promise<Looks> {
  const { today } = by.standing;
  if (!isId(studentId) || !mayReadLooks(by.standing, studentId))
    throw new NotFound('There is no such student.');
  const day = sql<string>`to_char(l.at at time zone ${timeZone}, 'YYYY-MM-DD')`;
  const startOf = (on: string) => sql<Date>`(${on}::date)::timestamp at time zone ${timeZone}`;
  const rows = await school.db
    .selectFrom(
      linesAbout(school, await idsOf(school, studentId))
        .distinct()
        .as('s'),
    )
    // Line by line, however long the trail is.
    .innerJoinLateral(
      school.db
        .selectFrom('audit_lines as l')
        .select(['l.at', 'l.actor_id', 'l.act', 'l.relation'])
        .where('l.school_id', '=', school.id)
        .where('l.id', '=', sql<string>`${sql.ref('s.line_id')}`)
        .where('l.act', 'in', Object.keys(KINDS))
        .where('l.relation', 'in', ['teaches', 'leads', 'teaches ENL', 'counsels', 'is staff'])
        .where('l.at', '>=', startOf(addDays(today, -DAYS)))
        .$if(before !== undefined, (some) => some.where('l.at', '<', startOf(before ?? today)))
        .where('l.actor_id', 'is not', null)
        .limit(1)
        .as('l'),
      (join) => join.onTrue(),
    )
    .select([day.as('on'), 'l.actor_id as actorId', 'l.act', 'l.relation'])
    .groupBy(['on', 'l.actor_id', 'l.act', 'l.relation'])
    .orderBy('on', 'desc')
    .execute();
  const days = [...new Set(rows.map(({ on }) => on))];
  const shown = rows.filter(({ on }) => days.indexOf(on) < DAYS_ON_A_PAGE);
  const names = await listNames(school, {
    personIds: [...new Set(shown.flatMap(({ actorId }) => actorId ?? []))],
    today,
  });
  const lines = Map.groupBy(shown, ({ on, actorId, relation }) =>
    [on, tellLook(relation) === 'by name' ? actorId : '', relation].join(' '),
  );
  return {
    name: (await findName(school, { personId: studentId, today })) ?? { display: '', called: '' },
    earlier: days.length > DAYS_ON_A_PAGE ? days[DAYS_ON_A_PAGE - 1] : undefined,
    looks: [...lines.values()].flatMap((ofOne): Look[] => {
      const [first] = ofOne;
      if (!first || tellLook(first.relation) === 'not at all') return [];
      const isNamed = tellLook(first.relation) === 'by name';
      return [
        {
          on: first.on,
          who: isNamed ? (names.get(first.actorId ?? '')?.display ?? null) : null,
          relation: first.relation as Look['relation'],
          lookedAt: isNamed ? [...new Set(ofOne.flatMap(({ act }) => KINDS[act] ?? []))] : [],
        },
      ];
    }),
  };
}

/** The student's own id and those of rows that turned out to be the same person. */
async function idsOf(school: InSchool, studentId: string): Promise<string[]> {
  const rows = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('alias_of', '=', studentId)
    .execute();
  return [studentId, ...rows.map(({ id }) => id)];
}
