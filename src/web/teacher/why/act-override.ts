import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { confirmOverride } from '#school/overrides/confirm-override.ts';
import { LONGEST_REASON, makeOverride } from '#school/overrides/make-override.ts';
import { restoreOverride } from '#school/overrides/restore-override.ts';
import { takeBackOverride, withdrawOverride } from '#school/overrides/withdraw-override.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { answerOverride, isAskedByScript, type OverrideDone } from './answer-act.tsx';

const judgement = z.object({
  id: z.string(),
  student: z.string(),
  goal: z.string(),
  level: z.coerce.number().int(),
  scale: z.string().optional(),
  reason: z.string().trim().default(''),
});

/** POST /classes/:classId/overrides: a teacher's own judgement of a student's level on a goal. */
export async function actMakeOverride(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const sent = await readForm(c, judgement);
  const { id, student: studentId, goal: goalId, level, scale: scaleId, reason } = sent;
  const problem = sayProblem(request, reason);
  if (problem) throw new Invalid([{ field: speech.t('why.judge-reason'), problem }]);
  const override = { id, classId, studentId, goalId, level, scaleId, reason };
  return act(request, {
    to: `/classes/${classId}/why/${studentId}/${goalId}`,
    classId,
    done: 'why.done-judged',
    work: async (school) => ({
      cell: await makeOverride(school, { by, override }),
      undo: { id, by: 'take-back' },
    }),
  });
}

function sayProblem({ speech: { t } }: PageRequest, reason: string): string | undefined {
  if (reason === '') return t('why.no-reason');
  return reason.length > LONGEST_REASON ? t('why.reason-too-long', { count: LONGEST_REASON }) : undefined;
}

const form = z.object({
  to: z.string().optional(),
  class: z.string().optional(),
  write: z.string().default(''),
});

/** POST /overrides/:overrideId/keep: it stands although newer evidence disagrees. */
export async function actKeepOverride(request: PageRequest): Promise<Response> {
  const { by, overrideId, sent } = await readAct(request);
  const { write: id } = sent;
  return act(request, {
    ...sent,
    done: 'why.done-kept',
    work: async (school) => ({
      cell: await confirmOverride(school, { by, id, overrideId }),
      undo: { id, by: 'take-back' },
    }),
  });
}

/** POST /overrides/:overrideId/withdraw: the pieces decide again. */
export async function actWithdrawOverride(request: PageRequest): Promise<Response> {
  const { by, overrideId, sent } = await readAct(request);
  return act(request, {
    ...sent,
    done: 'why.done-judgement-withdrawn',
    work: async (school) => ({
      cell: await withdrawOverride(school, { by, overrideId }),
      undo: { id: overrideId, by: 'restore' },
    }),
  });
}

/** POST /overrides/:overrideId/take-back: undoes one that was just made. */
export async function actTakeBackOverride(request: PageRequest): Promise<Response> {
  const { by, overrideId, sent } = await readAct(request);
  return act(request, {
    ...sent,
    done: 'why.done-judgement-undone',
    work: async (school) => ({ cell: await takeBackOverride(school, { by, overrideId }), undo: undefined }),
  });
}

/** POST /overrides/:overrideId/restore: puts one back that was withdrawn. */
export async function actRestoreOverride(request: PageRequest): Promise<Response> {
  const { by, overrideId, sent } = await readAct(request);
  return act(request, {
    ...sent,
    done: 'why.done-judgement-back',
    work: async (school) => ({
      cell: await restoreOverride(school, { by, writeId: sent.write, overrideId }),
      undo: undefined,
    }),
  });
}

async function readAct(request: PageRequest) {
  const { by, c } = request;
  const sent = await readForm(c, form);
  return {
    by,
    overrideId: c.req.param('overrideId') ?? '',
    sent: { ...sent, to: localPath(sent.to), classId: sent.class },
  };
}

/** Does it, and answers the script with the cell, or a form with the page it came from. */
async function act(
  request: PageRequest,
  given: {
    to: string;
    classId: string | undefined;
    done: OverrideDone;
    work: (school: Parameters<typeof answerOverride>[1]) => Promise<{
      cell: Cell;
      undo: { id: string; by: 'take-back' | 'restore' } | undefined;
    }>;
  },
): Promise<Response> {
  const { to, classId, done, work } = given;
  const { script, undo } = await request.inSchool(async (school) => {
    const { cell, undo } = await work(school);
    const path = undo && `/overrides/${undo.id}/${undo.by}`;
    return {
      undo,
      script: isAskedByScript(request)
        ? await answerOverride(request, school, { cell, classId, done, undo: path })
        : undefined,
    };
  });
  if (script) return request.c.json(script);
  return request.c.redirect(`${to}?done=${done}${undo ? `&undo=${undo.id}` : ''}`, 303);
}
