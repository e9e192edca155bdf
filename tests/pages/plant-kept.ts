import { randomBytes } from 'node:crypto';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { startBatch } from '#school/accounts/batches/start-batch.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { PlantedLevels } from '#tests/levels/plant-levels.ts';
import type { World } from '#tests/world/world.ts';

/** What a school keeps that pages name by an id of its own, by the parameter that names it. */
export interface Kept {
  readonly ids: Readonly<Record<string, string>>;
  /** Whose page, or which course's, each stands on; none where it stands on nobody's in particular */
  readonly ownerOf: ReadonlyMap<string, string | undefined>;
  /** Students of a delivery */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
}

/**
 * One row of every kind at Ferry Point that has pages or acts of its own and that the world does not name: Joaquín's
 * name, role and contact, Nabila's caseload, a sheet of first passwords, what can be undone, what came from elsewhere.
 * `by` is a leader. After `plantOffice`, which makes some of them.
 */
export async function plantKept(
  { people, courses, inSchool }: World,
  by: Actor,
  { calculationId, choiceId }: PlantedLevels,
): Promise<Kept> {
  const { joaquin, nabila, kofi, jada, yolanda } = people;
  return inSchool(async (school) => {
    const own = { school_id: school.id, undone_at: by.now, undone_by: by.standing.personId };
    const made = { made_at: by.now, made_by: by.standing.personId };
    const [contactId, changeId, rolloverId] = [newId(), newId(), newId()];
    const [departureId, mergeId] = [newId(), newId()];
    await school.db
      .insertInto('contacts')
      .values({
        school_id: school.id,
        id: contactId,
        person_id: joaquin.personId,
        kind: 'phone',
        address: '+12125550199',
        source: 'staff',
        from_on: '2026-11-24',
      })
      .execute();
    await school.db
      .insertInto('undoable_changes')
      .values({ school_id: school.id, id: changeId, act: 'term.add', steps: '[]', ...made })
      .execute();
    // What is undone already changes no other page.
    const years = { from_year: '2031-32', to_year: '2032-33', starts_on: '2032-09-08' };
    await school.db
      .insertInto('year_rollovers')
      .values({ ...own, ...made, ...years, id: rolloverId, plan: '{}', made: '{}' })
      .execute();
    const departure = { student_id: kofi.personId, left_on: '2026-11-20', reason: 'Moves', moved: '[]' };
    const recorded = { recorded_at: by.now, recorded_by: by.standing.personId };
    await school.db
      .insertInto('departures')
      .values({ ...own, ...departure, ...recorded, id: departureId })
      .execute();
    const merge = { kept_id: kofi.personId, alias_id: jada.personId, reason: 'A slip', moved: '[]' };
    const merged = { merged_at: by.now, merged_by: by.standing.personId };
    await school.db
      .insertInto('person_merges')
      .values({ ...own, ...merge, ...merged, id: mergeId })
      .execute();
    const publicKey = randomBytes(32);
    const { batchId } = await startBatch(school, { by, forWhom: { kind: 'student' }, publicKey });
    const ofJoaquin = {
      nameId: await findFirst(school, 'person_names', joaquin.personId),
      roleId: await findFirst(school, 'person_roles', joaquin.personId),
      contactId,
    };
    const ofNabila = { caseloadId: await findCaseload(school, nabila.personId) };
    const ofNobody = {
      batchId,
      calculationId,
      changeId,
      rolloverId,
      departureId,
      mergeId,
      proposalId: await findAny(school, 'merge_proposals'),
      transferId: await findAny(school, 'transfers_in'),
      keyId: await findAny(school, 'trusted_keys'),
    };
    const delivery = await findDelivery(school, yolanda.personId);
    return {
      ids: { ...ofJoaquin, ...ofNabila, ...ofNobody, choiceId, deliveryId: delivery.id },
      ownerOf: new Map([
        [choiceId, courses.algebra] as const,
        ...Object.values(ofJoaquin).map((id) => [id, joaquin.personId] as const),
        ...Object.values(ofNabila).map((id) => [id, nabila.personId] as const),
        ...Object.values(ofNobody).map((id) => [id, undefined] as const),
      ]),
      deliveries: new Map([[delivery.id, delivery.studentIds]]),
    };
  });
}

async function findFirst(
  school: InSchool,
  table: 'person_names' | 'person_roles',
  personId: string,
): Promise<string> {
  const row = await school.db
    .selectFrom(table)
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function findCaseload(school: InSchool, studentId: string): Promise<string> {
  const row = await school.db
    .selectFrom('caseloads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('until_on', 'is', null)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function findAny(
  school: InSchool,
  table: 'merge_proposals' | 'transfers_in' | 'trusted_keys',
): Promise<string> {
  const row = await school.db
    .selectFrom(table)
    .select('id')
    .where('school_id', '=', school.id)
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A letter of last week to an adult, with whom it is about. */
async function findDelivery(school: InSchool, adultId: string) {
  const { id, digestId } = await school.db
    .selectFrom('deliveries as v')
    .innerJoin('digests as d', (join) =>
      join.onRef('d.school_id', '=', 'v.school_id').onRef('d.id', '=', 'v.digest_id'),
    )
    .select(['v.id', 'd.id as digestId'])
    .where('v.school_id', '=', school.id)
    .where('d.adult_id', '=', adultId)
    .limit(1)
    .executeTakeFirstOrThrow();
  const rows = await school.db
    .selectFrom('digest_parts as dp')
    .innerJoin('message_parts as p', (join) =>
      join.onRef('p.school_id', '=', 'dp.school_id').onRef('p.id', '=', 'dp.part_id'),
    )
    .select('p.student_id as studentId')
    .distinct()
    .where('dp.school_id', '=', school.id)
    .where('dp.digest_id', '=', digestId)
    .execute();
  return { id, studentIds: rows.map(({ studentId }) => studentId) };
}
