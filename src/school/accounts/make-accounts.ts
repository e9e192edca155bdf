import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listCandidates } from './list-candidates.ts';
import { type AccountProblem, type MadeAccount, makeAccount } from './make-account.ts';

/**
 * Makes a sign-in for everyone of the school who has none today, from the command line: each as `makeAccount` says.
 * Answers what to hand to whom, and who needs something first.
 */
export async function makeAccounts(
  database: Database,
  { schoolId, schoolCode, today }: { schoolId: string; schoolCode: string; today: string },
): Promise<{ readonly made: readonly MadeAccount[]; readonly problems: readonly AccountProblem[] }> {
  const candidates = await inSchool(database, schoolId, (school) => listCandidates(school, { today }));
  const joined = new Set(
    (
      await database.selectFrom('memberships').select('person_id').where('school_id', '=', schoolId).execute()
    ).map((row) => row.person_id),
  );
  const made: MadeAccount[] = [];
  const problems: AccountProblem[] = [];
  for (const candidate of candidates) {
    if (joined.has(candidate.personId)) continue;
    const outcome = await inSchool(database, schoolId, (school) =>
      makeAccount(school, { candidate, schoolCode, today }),
    );
    if ('problem' in outcome) problems.push(outcome);
    else made.push(outcome);
  }
  await inSchool(database, schoolId, (school) =>
    writeAudit(school, undefined, {
      act: 'account.make',
      relation: 'program',
      subject: 'person',
      ids: made.map(({ personId }) => personId),
    }),
  );
  return { made, problems };
}
