import { nextDropIn } from '#core/windows/next-drop-in.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** A drop-in time that is offered. */
export interface Chance {
  readonly chanceId: string;
  readonly offeredById: string;
  /** 1 Monday to 7 Sunday where it is weekly */
  readonly weekday: number | null;
  /** The next day on which it is */
  readonly nextOn: string;
  /** On the clock of the school, HH:MM */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly note: string;
  /** Language of place and note */
  readonly language: string;
  /** Those of the classes asked about that it is for */
  readonly classIds: readonly string[];
  /** None: for any goal */
  readonly goalIds: readonly string[];
}

/**
 * The drop-in times that are offered to any of these classes and lie ahead, the next first. `clock` is the time on the
 * clock of the school (HH:MM): what has ended today is over. Two statements; one where nothing is offered. Asks no
 * permission.
 */
export async function listChances(
  school: InSchool,
  { classIds, today, clock }: { classIds: readonly string[]; today: string; clock: string },
): Promise<Chance[]> {
  if (classIds.length === 0) return [];
  const rows = await listOffered(school, classIds);
  if (rows.length === 0) return [];
  const goals = await school.db
    .selectFrom('chance_goals')
    .select(['chance_id as chanceId', 'goal_id as goalId'])
    .where('school_id', '=', school.id)
    .where(
      'chance_id',
      'in',
      rows.map(({ chanceId }) => chanceId),
    )
    .orderBy('id')
    .execute();
  return [...Map.groupBy(rows, ({ chanceId }) => chanceId).values()]
    .flatMap((ofChance): Chance[] => {
      const [row] = ofChance;
      if (!row) return [];
      const { classId: _, onDay, weekday, startsAt, endsAt, ...chance } = row;
      const until = endsAt.slice(0, 5);
      const nextOn =
        weekday === null
          ? onDay && nextDropIn({ onDay, weekday, endsAt: until }, { today, clock })
          : nextDropIn({ onDay: null, weekday, endsAt: until }, { today, clock });
      if (!nextOn) return [];
      return [
        {
          ...chance,
          weekday,
          nextOn,
          startsAt: startsAt.slice(0, 5),
          endsAt: until,
          classIds: ofChance.map(({ classId }) => classId),
          goalIds: goals.flatMap(({ chanceId, goalId }) => (chanceId === chance.chanceId ? [goalId] : [])),
        },
      ];
    })
    .toSorted((a, b) => `${a.nextOn} ${a.startsAt}`.localeCompare(`${b.nextOn} ${b.startsAt}`, 'en'));
}

function listOffered(school: InSchool, classIds: readonly string[]) {
  return school.db
    .selectFrom('chance_classes as k')
    .innerJoin('chances as c', (join) =>
      join.onRef('c.school_id', '=', 'k.school_id').onRef('c.id', '=', 'k.chance_id'),
    )
    .leftJoin('chance_retractions as r', (join) =>
      join
        .onRef('r.school_id', '=', 'c.school_id')
        .onRef('r.chance_id', '=', 'c.id')
        .on('r.school_id', '=', school.id),
    )
    .select([
      'c.id as chanceId',
      'c.offered_by as offeredById',
      'c.on_day as onDay',
      'c.weekday',
      'c.starts_at as startsAt',
      'c.ends_at as endsAt',
      'c.place',
      'c.note',
      'c.language',
      'k.class_id as classId',
    ])
    .where('k.school_id', '=', school.id)
    .where('k.class_id', 'in', classIds)
    .where('r.id', 'is', null)
    .orderBy('c.id')
    .orderBy('k.class_id')
    .execute();
}
