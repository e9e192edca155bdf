import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { RecordedPiece } from '#school/evidence/new-evidence.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { type CellDescription, describeCell } from '#school/mastery/describe-cell.ts';
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
  const about = await describeCell(school, { by, classId, studentId, goalId, of: { evidenceId }, language });
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
    cell: await drawCell(request, { studentId, goalId, about }),
  };
}

async function drawCell(
  { speech }: PageRequest,
  { studentId, goalId, about }: { studentId: string; goalId: string; about: CellDescription },
): Promise<NonNullable<ActAnswer['cell']>> {
  const mark = drawMarks(about.scale, speech)(about.held);
  return {
    studentId,
    goalId,
    html: String(await (<MapCell studentId={studentId} goalId={goalId} mark={mark} />)),
    shown: about.shown === undefined ? undefined : speech.number(about.shown),
  };
}

/** What a teacher did about a judgement above the pieces: what is said of it, and how it is undone, if it is. */
interface OverrideAct {
  readonly cell: Cell;
  readonly classId: string | undefined;
  readonly done: OverrideDone;
  /** The path to post to */
  readonly undo: string | undefined;
}

/** The toasts of what is done about overrides. */
export type OverrideDone =
  | 'why.done-judged'
  | 'why.done-kept'
  | 'why.done-judgement-withdrawn'
  | 'why.done-judgement-back'
  | 'why.done-judgement-undone';

/** The answer to a judgement above the pieces that was made, kept, withdrawn or put back. */
export async function answerOverride(
  request: PageRequest,
  school: InSchool,
  { cell, classId, done, undo }: OverrideAct,
): Promise<ActAnswer> {
  const { by, speech } = request;
  const { studentId, goalId, span } = cell;
  const { language } = speech;
  const about = await describeCell(school, { by, classId, studentId, goalId, of: { span }, language });
  const undoing = undo
    ? {
        action: undo,
        label: speech.t('frame.undo'),
        fields: { write: newId(), to: classId === undefined ? '/' : `/classes/${classId}/map` },
      }
    : undefined;
  return {
    toast: String(await (<Toast undo={undoing}>{speech.t(done)}</Toast>)),
    cell: await drawCell(request, { studentId, goalId, about }),
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
