import { sql } from 'kysely';
import type { Standing } from '#core/policy/standing.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { listNames } from '#school/people/list-names.ts';

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

/** Days that are shown. */
const DAYS = 365;

/**
 * Who of the school looked at a student's pages in the last year, by day, the newest first; for the student and for
 * family who may see the record today. Throws NotFound for anybody else.
 */
export async function listLooks(
  school: InSchool,
  { by, studentId, timeZone }: { by: Actor; studentId: string; timeZone: string },
): Promise<{ readonly name: PersonName; readonly looks: readonly Look[] }> {
  const { today } = by.standing;
  if (!isId(studentId) || !mayReadLooks(by.standing, studentId))
    throw new NotFound('There is no such student.');
  const since = new Date(by.now.getTime() - DAYS * 86_400_000);
  const rows = await school.db
    .selectFrom('audit_lines')
    .select(['at', 'actor_id as actorId', 'act', 'relation'])
    .where('school_id', '=', school.id)
    .where('act', 'in', Object.keys(KINDS))
    .where('relation', 'in', ['teaches', 'leads', 'teaches ENL', 'counsels', 'is staff'])
    .where('subject_ids', '&&', sql<string[]>`${await idsOf(school, studentId)}::uuid[]`)
    .where('at', '>', since)
    .where('actor_id', 'is not', null)
    .orderBy('at', 'desc')
    .execute();
  const names = await listNames(school, {
    personIds: [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))],
    today,
  });
  const days = Map.groupBy(rows, ({ at, actorId, relation }) =>
    [schoolDay(at, timeZone), relation === 'counsels' ? '' : actorId, relation].join(' '),
  );
  return {
    name: (await findName(school, { personId: studentId, today })) ?? { display: '', called: '' },
    looks: [...days.values()].flatMap((lines): Look[] => {
      const [first] = lines;
      if (!first) return [];
      const relation = first.relation as Look['relation'];
      const isWithheld = relation === 'counsels';
      return [
        {
          on: schoolDay(first.at, timeZone),
          who: isWithheld ? null : (names.get(first.actorId ?? '')?.display ?? null),
          relation,
          lookedAt: isWithheld ? [] : [...new Set(lines.flatMap(({ act }) => KINDS[act] ?? []))],
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

/** As family or as the student alone: staff read the trail where leaders do. */
function mayReadLooks(standing: Standing, studentId: string): boolean {
  const alone = {
    ...standing,
    roles: standing.roles.filter((role) => role === 'student'),
    teaches: [],
    supports: [],
  };
  return mayReadRecord(alone, { studentId, classIds: [] }) !== undefined;
}
