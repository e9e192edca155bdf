import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { RecordedPiece } from '#school/evidence/new-evidence.ts';
import { describeCell } from '#school/mastery/describe-cell.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayEstimate, sayLevel } from '#web/blocks/say-level.ts';
import { drawMarks, MapCell } from '#web/teacher/map/map-cell.tsx';
import { Toast } from '#web/ui/toast.tsx';

/** What the script of the Map is told after an act: the toast to say, and the cell as it stands now. */
interface ActAnswer {
  readonly toast: string;
  readonly evidenceId?: string;
  readonly cell?: {
    readonly studentId: string;
    readonly goalId: string;
    readonly html: string;
    /** How many have shown the goal, in the reader's digits */
    readonly shown: string | undefined;
  };
}

/** Whether the script asked, which swaps what it is given; a form without script is sent on instead. */
export function isAskedByScript({ c }: PageRequest): boolean {
  return c.req.header('accept')?.includes('application/json') ?? false;
}

/** The answer to a judgement that was recorded (`level`), put back, or taken back. */
export async function answerPiece(
  request: PageRequest,
  school: InSchool,
  act: { piece: RecordedPiece; classId: string | undefined; level?: number; isTakenBack: boolean },
): Promise<ActAnswer> {
  const { by, speech } = request;
  const { piece, classId, level, isTakenBack } = act;
  const { studentId, goalId, evidenceId } = piece;
  const { language } = speech;
  const about = await describeCell(school, { by, classId, studentId, goalId, evidenceId, language });
  const { held, scale, called: name, goalTitle: goal } = about;
  const now = sayEstimate(speech, held, scale).word;
  const words =
    level === undefined
      ? speech.t(isTakenBack ? 'map.said-back' : 'map.said-restored', { name, goal, now })
      : speech.t('map.said', { name, goal, level: sayLevel(speech, level, scale).word, now });
  return {
    toast: String(
      await (
        <Toast
          undo={{
            action: `/evidence/${evidenceId}/${isTakenBack ? 'restore' : 'withdraw'}`,
            label: speech.t('frame.undo'),
            fields: { write: newId(), to: classId === undefined ? '/' : `/classes/${classId}/map` },
          }}
        >
          {words}
        </Toast>
      ),
    ),
    evidenceId,
    cell: {
      studentId,
      goalId,
      html: String(
        await (<MapCell studentId={studentId} goalId={goalId} mark={drawMarks(scale, speech)(held)} />),
      ),
      shown: about.shown === undefined ? undefined : speech.number(about.shown),
    },
  };
}

/** The answer to feedback that was given or taken back. */
export async function answerFeedback(
  { speech }: PageRequest,
  { feedbackId, to, isTakenBack }: { feedbackId: string; to: string; isTakenBack: boolean },
): Promise<ActAnswer> {
  const undo = {
    action: `/feedback/${feedbackId}/withdraw`,
    label: speech.t('frame.undo'),
    fields: { write: newId(), to },
  };
  return {
    toast: String(
      await (
        <Toast undo={isTakenBack ? undefined : undo}>
          {speech.t(isTakenBack ? 'map.done-withdrawn' : 'map.done-feedback')}
        </Toast>
      ),
    ),
  };
}
