import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { currentRubric } from '#school/rubrics/current-rubric.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { enroll } from '#tests/courses/plant-course.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { insertHistory, type Judged } from './insert-history.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

/**
 * A history with everything in it: a task judged by two, an observation, the judge's second look, a retake that went
 * better, and a judgement taken back. Emilio and Hawa come new into 9B, so both ways start from nothing.
 */
const steps = [
  { judge: 'valdez', level: 2, on: '2026-10-05', task: 'myRule', attempt: 1 },
  { judge: 'osei', level: 3, on: '2026-10-05', task: 'myRule', attempt: 1 },
  { judge: 'osei', level: 1, on: '2026-10-07', task: null, attempt: 1 },
  { judge: 'valdez', level: 2, on: '2026-10-19', task: 'everyStep', attempt: 1 },
  { judge: 'valdez', level: 3, on: '2026-10-19', task: 'everyStep', attempt: 1 },
  { judge: 'valdez', level: 4, on: '2026-11-09', task: 'myRule', attempt: 2 },
  { judge: 'valdez', level: 1, on: '2026-11-10', task: 'taxiMeters', attempt: 1, withdrawn: 'Wrong row' },
] as const;

test('a history inserted at once leaves behind what the verbs leave, one judgement after the other', async () => {
  const { world } = opened;
  const [verbs, bulk] = [world.people.emilio.personId, world.people.hawa.personId];
  const { goalId } = world.goals.slope;
  const classId = world.classes.algebra9B.classId;
  const actors = { valdez: await world.actor('valdez'), osei: await world.actor('osei') };
  await world.inSchool(async (school) => {
    await enroll(school, classId, verbs);
    await enroll(school, classId, bulk);
    for (const [index, step] of steps.entries()) {
      const evidenceId = newId();
      const by = at(actors[step.judge], index);
      await recordEvidence(school, {
        by,
        evidence: {
          id: evidenceId,
          studentId: verbs,
          goalId,
          level: step.level,
          classId,
          workedOn: step.on,
          taskId: step.task === null ? undefined : world.tasks[step.task],
          retake: step.attempt > 1,
        },
      });
      if ('withdrawn' in step) await withdrawEvidence(school, { by, evidenceId, reason: step.withdrawn });
    }
    const { goalVersionId } = await currentVersion(school, goalId);
    const { rubricVersionId } = await currentRubric(school, goalId);
    const judged = steps.map(
      (step, index): Judged => ({
        studentId: bulk,
        goalId,
        goalVersionId,
        rubricVersionId,
        judgeId: world.people[step.judge].personId,
        classId,
        taskId: step.task === null ? null : world.tasks[step.task],
        attempt: step.attempt,
        level: step.level,
        workedOn: step.on,
        recordedAt: at(actors[step.judge], index).now,
        supports: [],
        withdrawn:
          'withdrawn' in step ? { reason: step.withdrawn, at: at(actors[step.judge], index).now } : undefined,
      }),
    );
    await insertHistory(school, { judged, span: '2026-27', scale: await ensureScale(school) });
    expect(await estimateOf(school, { studentId: bulk, goalId })).toEqual(
      await estimateOf(school, { studentId: verbs, goalId }),
    );
    expect(await evidenceOf(school, { studentId: bulk, goalId })).toEqual(
      await evidenceOf(school, { studentId: verbs, goalId }),
    );
  });
});

/** The same person some minutes later, so that a later word is later on the clock too. */
function at(actor: Actor, minutes: number): Actor {
  return { ...actor, now: new Date(actor.now.getTime() + minutes * 60_000) };
}

interface Whose {
  readonly studentId: string;
  readonly goalId: string;
}

function estimateOf(school: InSchool, { studentId, goalId }: Whose) {
  return school.db
    .selectFrom('estimates')
    .select([
      'span',
      'weighted_sum',
      'weight',
      'weight_squares',
      'pieces',
      'last_on',
      'level',
      'word',
      'band_low',
      'band_high',
      'status',
      'changed_at',
    ])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('goal_id', '=', goalId)
    .execute();
}

function evidenceOf(school: InSchool, { studentId, goalId }: Whose) {
  return school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('occasions as before', (join) =>
      join
        .onRef('before.school_id', '=', 'o.school_id')
        .onRef('before.id', '=', 'o.retake_of_id')
        .on('before.school_id', '=', school.id),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .select([
      'e.judge_id',
      'e.level',
      'e.worked_on',
      'e.span',
      'e.class_id',
      'e.goal_version_id',
      'e.rubric_version_id',
      'e.scale_version_id',
      'e.supports',
      'e.recorded_at',
      'o.task_id',
      'o.attempt',
      'o.worked_on as occasion_on',
      'o.class_id as occasion_class',
      'o.created_by',
      'before.attempt as retake_of',
      'x.reason',
      'x.withdrawn_by',
    ])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', '=', studentId)
    .where('e.goal_id', '=', goalId)
    .orderBy('e.recorded_at')
    .execute();
}
