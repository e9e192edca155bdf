import { inOrder } from '#core/retakes/place-requests.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { RetakeSlot } from './retake-slot.ts';
import { slotWithdrawn } from './select-requests.ts';

/** Which slots: for any of these classes from a day on, or one by its id. */
export type WhichSlots =
  | { readonly classIds: readonly string[]; readonly from: string }
  | { readonly slotId: string };

/**
 * The slots that are offered, in the order in which they come, with how many are booked in each. Asks no permission.
 */
export async function listSlots(school: InSchool, which: WhichSlots): Promise<RetakeSlot[]> {
  if ('classIds' in which && which.classIds.length === 0) return [];
  const versions = await selectVersions(school, which);
  if (versions.length === 0) return [];
  const [classes, taken] = await together([
    school.db
      .selectFrom('retake_slot_classes')
      .select(['version_id as versionId', 'class_id as classId'])
      .where('school_id', '=', school.id)
      .where(
        'version_id',
        'in',
        versions.map(({ versionId }) => versionId),
      )
      .execute(),
    countTaken(
      school,
      versions.map(({ slotId }) => slotId),
    ),
  ]);
  const slots = versions.map((version) => ({
    ...version,
    taken: taken.get(version.slotId) ?? 0,
    classIds: classes.flatMap(({ versionId, classId }) => (versionId === version.versionId ? [classId] : [])),
  }));
  return inOrder(slots);
}

/** The newest version of each. */
function selectVersions(school: InSchool, which: WhichSlots) {
  const newest = school.db
    .selectFrom('retake_slot_versions as v')
    .distinctOn('v.slot_id')
    .select([
      'v.slot_id as slotId',
      'v.id as versionId',
      'v.on_day as day',
      'v.starts_at as startsAt',
      'v.ends_at as endsAt',
      'v.place',
      'v.places',
    ])
    .where('v.school_id', '=', school.id)
    .where((e) => e.not(e.exists(slotWithdrawn(school, 'v.slot_id'))))
    .$if('slotId' in which, (one) => one.where('v.slot_id', '=', 'slotId' in which ? which.slotId : ''))
    .orderBy('v.slot_id')
    .orderBy('v.written_at', 'desc')
    .orderBy('v.id', 'desc')
    .as('s');
  return school.db
    .selectFrom(newest)
    .selectAll()
    .$if('classIds' in which, (of) =>
      of.where('s.day', '>=', 'from' in which ? which.from : '').where((e) =>
        e.exists(
          e
            .selectFrom('retake_slot_classes as sc')
            .select('sc.id')
            .where('sc.school_id', '=', school.id)
            .whereRef('sc.version_id', '=', 's.versionId')
            .where('sc.class_id', 'in', 'classIds' in which ? [...which.classIds] : []),
        ),
      ),
    )
    .execute();
}

/** How many requests stand in each slot. */
async function countTaken(school: InSchool, slotIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await school.db
    .selectFrom('retake_bookings as b')
    .select((e) => ['b.slot_id as slotId', e.fn.countAll<number>().as('count')])
    .where('b.school_id', '=', school.id)
    .where('b.slot_id', 'in', [...slotIds])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('retake_bookings as newer')
            .select('newer.id')
            .where('newer.school_id', '=', school.id)
            .whereRef('newer.request_id', '=', 'b.request_id')
            .where((x) =>
              x.or([
                x('newer.booked_at', '>', x.ref('b.booked_at')),
                x.and([x('newer.booked_at', '=', x.ref('b.booked_at')), x('newer.id', '>', x.ref('b.id'))]),
              ]),
            ),
        ),
      ),
    )
    .groupBy('b.slot_id')
    .execute();
  return new Map(rows.flatMap(({ slotId, count }) => (slotId ? [[slotId, Number(count)] as const] : [])));
}
