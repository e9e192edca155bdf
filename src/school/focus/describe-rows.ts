import type { FocusRow } from '#core/focus/rank-focus.ts';
import type { HeldEstimate } from '#core/mastery/hold-estimate.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import type { Disagreement } from '#school/overrides/list-disagreements.ts';
import type { OpenQuestion } from '#school/questions/list-open.ts';
import type { OpenReadiness } from '#school/readiness/list-readiness.ts';
import type { OpenRetake } from '#school/retakes/list-requests.ts';
import type { GatheredFocus } from './gather-focus.ts';
import type { TriedStep } from './list-tries.ts';
import type { WordRow } from './list-words.ts';

/** What a row's reason rests on, as far as a page says it. */
export type RowDetail =
  | { readonly is: 'question'; readonly question: OpenQuestion }
  | { readonly is: 'task'; readonly readiness: OpenReadiness }
  | { readonly is: 'retake'; readonly retake: OpenRetake }
  | { readonly is: 'tried'; readonly step: TriedStep }
  | { readonly is: 'differs'; readonly own: number; readonly mine: number }
  | { readonly is: 'disagrees'; readonly disagreement: Disagreement }
  | { readonly is: 'untried'; readonly word: WordRow }
  /** The last school day on which they were spoken to; null where nobody has yet */
  | { readonly is: 'unspoken'; readonly lastOn: string | null }
  /** Stuck or near: the row's own moment says it */
  | { readonly is: 'pieces' };

/** A row of the queue with everything a page shows of it. */
export interface DescribedRow extends FocusRow {
  readonly display: string;
  /** One of the actor's classes: the one with the goal */
  readonly classId: string;
  readonly goal: GoalWording | undefined;
  readonly isInFocus: boolean;
  /** None where the row names no goal */
  readonly held: HeldEstimate | undefined;
  readonly detail: RowDetail;
}

/** Puts names, words and records to the rows. Rows of students in none of the classes are left out. */
export function describeRows(
  rows: readonly FocusRow[],
  { gathered, wordings }: { gathered: GatheredFocus; wordings: ReadonlyMap<string, GoalWording> },
): DescribedRow[] {
  const names = new Map(gathered.listed.map(({ studentId, display }) => [studentId, display]));
  return rows.flatMap((row): DescribedRow[] => {
    const { studentId, goalId } = row;
    const classId = gathered.place.classOf(studentId, goalId);
    const detail = detailOf(row, gathered);
    if (!classId || !detail) return [];
    return [
      {
        ...row,
        display: names.get(studentId) ?? '',
        classId,
        goal: goalId === null ? undefined : wordings.get(goalId),
        isInFocus: goalId !== null && gathered.place.isInFocus(studentId, goalId),
        held: gathered.heldOf.get(`${studentId} ${goalId}`)?.held,
        detail,
      },
    ];
  });
}

/** Of several records the newest says it. */
function detailOf(
  { reason, recordIds, studentId }: FocusRow,
  gathered: GatheredFocus,
): RowDetail | undefined {
  const newest = recordIds.at(-1);
  switch (reason) {
    case 'asked':
    case 'ready': {
      const question = gathered.questions.find(({ questionId }) => questionId === newest);
      if (question) return { is: 'question', question };
      const readiness = gathered.readiness.find(({ readinessId }) => readinessId === newest);
      if (readiness) return { is: 'task', readiness };
      const retake = gathered.retakes.find(({ requestId }) => requestId === newest);
      return retake && { is: 'retake', retake };
    }
    case 'tried': {
      const step = gathered.tries.find(({ uptakeId }) => uptakeId === newest);
      return step && { is: 'tried', step };
    }
    case 'differs': {
      const said = gathered.facts.selfEvaluations.find(({ recordId }) => recordId === newest);
      return said && said.mine !== null ? { is: 'differs', own: said.level, mine: said.mine } : undefined;
    }
    case 'disagrees': {
      const disagreement = gathered.disagreements.find(({ override }) => override.id === newest);
      return disagreement && { is: 'disagrees', disagreement };
    }
    case 'untried': {
      const word = gathered.words.find(({ recordId }) => recordId === newest);
      return word && { is: 'untried', word };
    }
    case 'unspoken': {
      const student = gathered.facts.students.find((each) => each.studentId === studentId);
      return { is: 'unspoken', lastOn: student?.spokenOn ?? null };
    }
    case 'stuck':
    case 'near':
      return { is: 'pieces' };
  }
}
