import { type Moment, retakeState } from '#core/retakes/retake-state.ts';
import type { DeclineReason, LearningStep } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { OwnWords, RetakeRequest } from './retake-request.ts';
import { selectRequests, type WhichRequests } from './select-requests.ts';

/**
 * Requests of students who learn for the goal today, oldest first, each with all that stands of it: one statement
 * however many there are. Asks no permission.
 */
export async function readRequests(
  school: InSchool,
  { which, now }: { which: WhichRequests; now: Moment },
): Promise<RetakeRequest[]> {
  if ('requestIds' in which && which.requestIds.length === 0) return [];
  if ('classIds' in which && which.classIds.length === 0) return [];
  const rows = await selectRequests(school, { which, today: now.day });
  return [...Map.groupBy(rows, ({ requestId }) => requestId).values()].flatMap((ofRequest) => {
    const [row] = ofRequest;
    return row
      ? requestOf(row, { classIds: [...new Set(ofRequest.map(({ classId }) => classId))], now })
      : [];
  });
}

type Row = Awaited<ReturnType<typeof selectRequests>>[number];

function requestOf(row: Row, { classIds, now }: { classIds: readonly string[]; now: Moment }): RetakeRequest {
  const step = row.stepId
    ? {
        stepId: row.stepId,
        confirmed: row.confirmed === true,
        what: row.stepWhat as LearningStep,
        words: ownWords(row.stepWords, row.stepLanguage),
        saidAt: row.stepAt ?? row.askedAt,
      }
    : undefined;
  const ending = row.endingId
    ? {
        endingId: row.endingId,
        ending: row.ending as 'taken-back' | 'declined',
        reason: (row.reason ?? undefined) as DeclineReason | undefined,
        words: ownWords(row.endingWords, row.endingLanguage),
        first: (row.stepFirst ?? undefined) as LearningStep | undefined,
        endedAt: row.endedAt ?? row.askedAt,
      }
    : undefined;
  const slot =
    row.slotId && row.slotDay && row.slotStarts && row.slotEnds
      ? {
          slotId: row.slotId,
          day: row.slotDay,
          startsAt: row.slotStarts,
          endsAt: row.slotEnds,
          place: row.slotPlace ?? '',
        }
      : undefined;
  const state = retakeState(
    {
      step: step ? (step.confirmed ? 'confirmed' : 'done') : null,
      ending: ending?.ending ?? null,
      slot: slot ?? null,
      shown: row.shownAt !== null,
    },
    now,
  );
  return {
    requestId: row.requestId,
    studentId: row.studentId,
    goalId: row.goalId,
    classIds,
    state,
    piece:
      row.occasionId && row.taskId && row.workedOn
        ? {
            occasionId: row.occasionId,
            taskId: row.taskId,
            title: row.taskTitle ?? '',
            workedOn: row.workedOn,
          }
        : undefined,
    plans: row.plans as LearningStep,
    plan: ownWords(row.plan, row.planLanguage),
    askedAt: row.askedAt,
    step,
    slot,
    bookedAt: row.bookedAt ?? undefined,
    slotWithdrawn: row.bookedSlotId !== null && slot === undefined,
    ending,
    shownAt: row.shownAt ?? undefined,
  };
}

function ownWords(text: string | null, language: string | null): OwnWords | undefined {
  return text && language ? { text, language } : undefined;
}
