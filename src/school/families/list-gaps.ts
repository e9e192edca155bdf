import { mayKeepGuardianships, type Rights } from '#core/policy/guardianships.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';

/** A person named on the page, with the way to theirs. */
export interface NamedPerson {
  readonly personId: string;
  readonly display: string;
}

/** A guardianship that wants looking at. */
export interface TieToSee extends Rights {
  readonly guardianshipId: string;
  readonly adult: NamedPerson;
  readonly student: NamedPerson;
  readonly relationship: string | null;
  readonly untilOn: string | null;
}

/** What stands between the school and its families today. */
export interface FamilyGaps {
  /** Students for whom no adult may see or hear anything */
  readonly withoutAdult: readonly NamedPerson[];
  /** Adults who shall hear and have no address for mail; `phone` where there is a number */
  readonly unreached: readonly (NamedPerson & { readonly phone: string | null })[];
  /** Guardianships that end within thirty days */
  readonly ending: readonly TieToSee[];
  /** A roster's relatives at whom nobody has looked yet */
  readonly relatives: readonly TieToSee[];
}

const SOON = 30;

/** Writes the line of the look. Throws NotFound for others than leaders. */
export async function listGaps(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<FamilyGaps> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const [withoutAdult, unreached, ties] = [
    await listWithoutAdult(school, today),
    await listUnreached(school, today),
    await listTies(school, today),
  ];
  const ids = [
    ...withoutAdult,
    ...unreached.map(({ personId }) => personId),
    ...ties.flatMap(({ adultId, studentId }) => [adultId, studentId]),
  ];
  const names = await listNames(school, { personIds: [...new Set(ids)], today });
  const named = (personId: string) => ({ personId, display: names.get(personId)?.display ?? '' });
  const byName = (a: NamedPerson, b: NamedPerson) => a.display.localeCompare(b.display, language);
  const shown = [...withoutAdult, ...ties.map(({ studentId }) => studentId)];
  if (shown.length > 0)
    await writeAudit(school, by, {
      act: 'guardianship.look',
      relation,
      subject: 'student',
      ids: [...new Set(shown)],
    });
  const toSee = ties
    .map(({ adultId, studentId, ...tie }) => ({ ...tie, adult: named(adultId), student: named(studentId) }))
    .toSorted((a, b) => byName(a.student, b.student) || byName(a.adult, b.adult));
  return {
    withoutAdult: withoutAdult.map(named).toSorted(byName),
    unreached: unreached.map(({ personId, phone }) => ({ ...named(personId), phone })).toSorted(byName),
    ending: toSee
      .filter(({ untilOn }) => untilOn !== null && untilOn <= addDays(today, SOON))
      .toSorted((a, b) => (a.untilOn ?? '').localeCompare(b.untilOn ?? '')),
    relatives: toSee.filter(({ toCheck }) => toCheck),
  };
}

async function listWithoutAdult(school: InSchool, today: string): Promise<string[]> {
  const rows = await school.db
    .selectFrom('person_roles as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'r.school_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select('p.id')
    .distinct()
    .where('r.school_id', '=', school.id)
    .where('r.role', '=', 'student')
    .where('r.from_on', '<=', today)
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
    .where('p.alias_of', 'is', null)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('guardianships as g')
            .select('g.id')
            .where('g.school_id', '=', school.id)
            .whereRef('g.student_id', '=', 'p.id')
            .where('g.from_on', '<=', today)
            .where((or) => or.or([or('g.until_on', 'is', null), or('g.until_on', '>', today)]))
            .where((or) => or.or([or('g.may_see', '=', true), or('g.may_hear', '=', true)])),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function listUnreached(school: InSchool, today: string) {
  return school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'g.school_id').onRef('p.id', '=', 'g.adult_id'),
    )
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.school_id', '=', 'g.school_id')
        .onRef('c.person_id', '=', 'g.adult_id')
        .on('c.school_id', '=', school.id)
        .on('c.kind', '=', 'phone')
        .on('c.from_on', '<=', today)
        .on((e) => e.or([e('c.until_on', 'is', null), e('c.until_on', '>', today)])),
    )
    .distinctOn('g.adult_id')
    .select(['g.adult_id as personId', 'c.address as phone'])
    .where('g.school_id', '=', school.id)
    .where('g.may_hear', '=', true)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('contacts as m')
            .select('m.id')
            .where('m.school_id', '=', school.id)
            .whereRef('m.person_id', '=', 'g.adult_id')
            .where('m.kind', '=', 'email')
            .where('m.from_on', '<=', today)
            .where((or) => or.or([or('m.until_on', 'is', null), or('m.until_on', '>', today)])),
        ),
      ),
    )
    .orderBy('g.adult_id')
    .execute();
}

/** Guardianships that hold and end some day, and relatives to be checked. */
async function listTies(school: InSchool, today: string) {
  const rows = await school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'g.school_id').onRef('s.id', '=', 'g.student_id'),
    )
    .select([
      'g.id as guardianshipId',
      'g.adult_id as adultId',
      'g.student_id as studentId',
      'g.relationship',
    ])
    .select(['g.may_see as maySee', 'g.may_hear as mayHear', 'g.may_reply as mayReply'])
    .select(['g.until_on as untilOn', 'g.is_relative as isRelative', 'g.recorded_by as recordedBy'])
    .where('g.school_id', '=', school.id)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('s.ended_on', 'is', null), e('s.ended_on', '>', today)]))
    .where((e) =>
      e.or([
        e('g.until_on', 'is not', null),
        e.and([e('g.is_relative', '=', true), e('g.recorded_by', 'is', null)]),
      ]),
    )
    .execute();
  return rows.map(({ isRelative, recordedBy, ...tie }) => ({
    ...tie,
    toCheck: isRelative && recordedBy === null,
  }));
}
