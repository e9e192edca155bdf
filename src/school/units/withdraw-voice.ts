import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningUnit } from './permit-unit.ts';

interface Named {
  readonly by: Actor;
  readonly unitId: string;
  readonly voiceId: string;
}

/** Takes students' words off a unit's plan; `restoreVoice` brings them back. Doing it twice is doing it once. */
export async function withdrawVoice(school: InSchool, { by, unitId, voiceId }: Named): Promise<void> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const voice = await findVoice(school, { unitId, voiceId });
  if (voice.withdrawn) return;
  await school.db
    .insertInto('unit_voice_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      voice_id: voiceId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((clash) => clash.columns(['school_id', 'voice_id']).doNothing())
    .execute();
  await writeAudit(school, by, { act: 'unit.withdraw-voice', relation, subject: 'unit', ids: [unitId] });
}

/** Brings students' words back that were taken off: they are said once more, as a row of its own. */
export async function restoreVoice(
  school: InSchool,
  { by, unitId, voiceId }: Named,
): Promise<{ voiceId: string }> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const voice = await findVoice(school, { unitId, voiceId });
  if (!voice.withdrawn) return { voiceId };
  const again = newId();
  await school.db
    .insertInto('unit_voices')
    .values({
      school_id: school.id,
      id: again,
      unit_id: unitId,
      class_id: voice.classId,
      body: voice.body,
      added_by: by.standing.personId,
      added_at: by.now,
    })
    .execute();
  await writeAudit(school, by, { act: 'unit.restore-voice', relation, subject: 'unit', ids: [unitId] });
  return { voiceId: again };
}

async function findVoice(school: InSchool, { unitId, voiceId }: { unitId: string; voiceId: string }) {
  const voice = await school.db
    .selectFrom('unit_voices as v')
    .leftJoin('unit_voice_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.voice_id', '=', 'v.id'),
    )
    .select(['v.class_id as classId', 'v.body', 'w.id as withdrawalId'])
    .where('v.school_id', '=', school.id)
    .where('v.id', '=', voiceId)
    .where('v.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!voice) throw new NotFound('There are no such words in this unit.');
  return { ...voice, withdrawn: voice.withdrawalId !== null };
}
