import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { insertHistory } from './insert-history.ts';
import { plantFeedback } from './plant-feedback.ts';
import { plantLines } from './plant-lines.ts';
import { type ClassPast, recallWork } from './recall-work.ts';

/** Adds the past of all classes at once: evidence with its estimates, and what was said about it. */
export async function plantHistory(
  school: InSchool,
  { pasts, span }: { pasts: readonly ClassPast[]; span: string },
): Promise<void> {
  const recalled = pasts.flatMap((past) => recallWork(past));
  const inserted = await insertHistory(school, {
    judged: recalled,
    span,
    scale: await ensureScale(school),
  });
  const work = inserted.map((each, index) => ({ ...each, ...named(recalled[index]) }));
  for (const past of pasts)
    await plantFeedback(school, {
      past,
      work: work.filter(({ classId }) => classId === past.klass.classId),
    });
  const sittings = Map.groupBy(inserted, ({ classId, judgeId, taskId, recordedAt }) =>
    [classId, judgeId, taskId, recordedAt.toISOString()].join(' '),
  );
  await plantLines(
    school,
    [...sittings.values()].flatMap((ofSitting) =>
      ofSitting.slice(0, 1).map(({ recordedAt, judgeId, classId }) => ({
        school_id: school.id,
        id: newId(),
        at: recordedAt.toISOString(),
        actor_id: judgeId,
        act: 'evidence.record',
        relation: 'teaches',
        subject_kind: 'evidence',
        subject_ids: ofSitting.map(({ evidenceId }) => evidenceId),
        detail: { class: classId, judge: judgeId },
      })),
    ),
  );
}

function named(recalled: { student: string; goal: string } | undefined) {
  return { student: recalled?.student ?? '', goal: recalled?.goal ?? '' };
}
