import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { holdOverrides } from './hold-overrides.ts';
import { type OpenedCell, openOverridden } from './open-overridden.ts';

/**
 * Lets the arithmetic hold again: withdraws an override and with it every earlier one of the cell, so that none comes
 * back by surprise. Twice is as once. Throws NotFound for who does not teach the student in a class of the goal.
 */
export async function withdrawOverride(
  school: InSchool,
  { by, overrideId }: { by: Actor; overrideId: string },
): Promise<Cell> {
  const opened = await openOverridden(school, { by, overrideId });
  const place = opened.all.findIndex(({ id }) => id === overrideId);
  const goes = (_: string, at: number) => at <= place;
  return withdraw(school, { by, overrideId, opened, act: 'override.withdraw', goes });
}

/** Takes back one that was just made: the one before it stands again, where there was one. Throws as above. */
export async function takeBackOverride(
  school: InSchool,
  { by, overrideId }: { by: Actor; overrideId: string },
): Promise<Cell> {
  const opened = await openOverridden(school, { by, overrideId });
  const goes = (id: string) => id === overrideId;
  return withdraw(school, { by, overrideId, opened, act: 'override.take-back', goes });
}

async function withdraw(
  school: InSchool,
  ask: {
    by: Actor;
    overrideId: string;
    opened: OpenedCell;
    act: string;
    goes: (id: string, at: number) => boolean;
  },
): Promise<Cell> {
  const { by, overrideId, opened, act, goes } = ask;
  const { cell, relation, all } = opened;
  const going = all.filter(({ id, withdrawnAt }, at) => withdrawnAt === null && goes(id, at));
  if (going.length === 0) return cell;
  await school.db
    .insertInto('override_withdrawals')
    .values(
      going.map(({ id }) => ({
        school_id: school.id,
        id: newId(),
        override_id: id,
        withdrawn_by: by.standing.personId,
        withdrawn_at: by.now,
      })),
    )
    .execute();
  await holdOverrides(school, { cells: [cell], now: by.now });
  await writeAudit(school, by, {
    act,
    relation,
    subject: 'student',
    ids: [cell.studentId],
    detail: { override: overrideId, goal: cell.goalId },
  });
  return cell;
}
