import { mayWithdrawEvidence } from '#core/policy/evidence.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { newEstimate } from '#school/mastery/new-estimate.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { updateEstimates } from '#school/mastery/update-estimates.ts';
import { samePeople } from '#school/people/same-people.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import type { RecordedPiece } from './new-evidence.ts';

/**
 * Puts back a judgement that was taken back: a new row says what the old one said, of the same judge and pinned
 * to the same versions. Only who took it back does. Throws NotFound for any other.
 */
export async function restoreEvidence(
  school: InSchool,
  { by, evidenceId, writeId }: { by: Actor; evidenceId: string; writeId: string },
): Promise<RecordedPiece> {
  return applyOnce(school, by, { writeId, act: 'evidence.restore', request: { evidenceId } }, async () => {
    const { withdrawnBy, spanOfLevel, ...row } = await getWithdrawn(school, evidenceId);
    const { keptOf } = await samePeople(school, [row.student_id, row.judge_id, withdrawnBy]);
    const judgeId = keptOf(row.judge_id);
    const relation = mayWithdrawEvidence(by.standing, { judgeId, classId: row.class_id });
    if (!relation || keptOf(withdrawnBy) !== by.standing.personId)
      throw new NotFound('There is no such judgement.');
    const studentId = keptOf(row.student_id);
    const cell = { studentId, goalId: row.goal_id, span: spanOfLevel };
    const [locked] = await lockCells(school, [cell]);
    const scale = await currentScale(school);
    if (!locked || !scale) throw new Error('Where there is evidence there are an estimate and a scale');
    const again = newId();
    await school.db
      .insertInto('evidence')
      .values({ ...row, school_id: school.id, id: again })
      .execute();
    const histories = await readJudgements(school, [cell]);
    const goalOf = await calculationsOfGoals(school, { goalIds: [cell.goalId], scale });
    const restored = newEstimate(locked, { history: histories.get(keyOf(cell)), goal: goalOf(cell.goalId) });
    await updateEstimates(school, { now: by.now, estimates: [restored] });
    await writeAudit(school, by, {
      act: 'evidence.restore',
      relation,
      subject: 'evidence',
      ids: [again],
      detail: { was: evidenceId },
    });
    return {
      evidenceId: again,
      studentId,
      goalId: row.goal_id,
      occasionId: row.occasion_id,
      estimate: restored.estimate,
    };
  });
}

async function getWithdrawn(school: InSchool, evidenceId: string) {
  const row = isId(evidenceId)
    ? await school.db
        .selectFrom('evidence as e')
        .innerJoin('evidence_withdrawals as x', (join) =>
          join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
        )
        .select([
          'e.student_id',
          'e.goal_id',
          'e.occasion_id',
          'e.judge_id',
          'e.level',
          'e.worked_on',
          'e.span',
        ])
        .select([
          'e.class_id',
          'e.goal_version_id',
          'e.rubric_version_id',
          'e.scale_version_id',
          'e.supports',
        ])
        .select(['e.recorded_at', 'x.withdrawn_by as withdrawnBy'])
        .select((x) => spanOfGoal(school, { goal: 'e.goal_id', year: x.ref('e.span') }).as('spanOfLevel'))
        .$narrowType<{ spanOfLevel: string }>()
        .where('e.school_id', '=', school.id)
        .where('e.id', '=', evidenceId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such judgement.');
  return row;
}
