import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { ChangedMeanwhile } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type AuditValues, auditValues, drawAudit, drawAuditSubjects } from '#school/audit/write-audit.ts';
import type { NewEstimate } from '#school/mastery/new-estimate.ts';
import { drawUpdate, rowsOfEstimates, type UpdateValues } from '#school/mastery/update-estimates.ts';
import { drawJudgements, type JudgementValues, rowsOfJudgements } from './draw-judgements.ts';
import type { WorkDone } from './new-evidence.ts';
import type { Judged } from './placed-piece.ts';

/**
 * Adds the judgements, keeps their estimates and writes the audit line: three nouns' statements in one journey.
 * Throws ChangedMeanwhile where another transaction was faster, or one of the judgements is there already.
 */
export async function writePieces(
  school: InSchool,
  change: {
    by: Actor;
    work: WorkDone;
    relation: Relation;
    judged: readonly Judged[];
    estimates: readonly NewEstimate[];
  },
): Promise<void> {
  const { by, work, relation, judged, estimates } = change;
  if (judged.length === 0) return;
  const [counts] = await write(school.db, {
    schoolId: school.id,
    judgeId: by.standing.personId,
    classId: work.classId,
    judgementRows: rowsOfJudgements(judged),
    now: by.now,
    estimateRows: rowsOfEstimates(estimates),
    estimateCount: estimates.length,
    ...auditValues(school, by, {
      act: 'evidence.record',
      relation,
      subject: 'evidence',
      ids: judged.map(({ piece }) => piece.evidenceId),
      detail: { class: work.classId },
    }),
  });
  if (counts?.kept !== estimates.length || counts.added !== judged.length)
    throw new ChangedMeanwhile('An estimate has changed, or a judgement is there already.');
}

const write = prepareStatement<
  JudgementValues & UpdateValues & AuditValues,
  { added: number | null; kept: number | null }
>((db, given) =>
  db
    .with('added', (part) => drawJudgements(part, given))
    .with('kept', (part) => drawUpdate(part, given))
    .with('line', (part) => drawAudit(part, given))
    .with('found', (part) => drawAuditSubjects(part, given))
    .selectNoFrom((e) => [
      e.selectFrom('added').select(e.fn.countAll<number>().as('rows')).as('added'),
      e.selectFrom('kept').select(e.fn.countAll<number>().as('rows')).as('kept'),
    ]),
);
