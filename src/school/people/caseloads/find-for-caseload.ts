import { mayChangeCaseloads } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findPeople } from '#school/people/lists/find-people.ts';
import { EVERYBODY } from '#school/people/lists/people-filter.ts';

/** Somebody who may be put on a caseload, or have one. */
export interface FoundStudent {
  readonly personId: string;
  readonly display: string;
}

/** So many students found by a name are offered. */
const MOST = 50;

/**
 * Who may be put together with somebody: students by a part of their name, or all of staff. For others than leaders
 * nobody. Students who were shown stand in the audit trail.
 */
export async function findForCaseload(
  school: InSchool,
  {
    by,
    looking,
    language,
  }: {
    by: Actor;
    looking: { readonly for: 'student'; readonly words: string } | { readonly for: 'staff' };
    language: string;
  },
): Promise<FoundStudent[]> {
  const relation = mayChangeCaseloads(by.standing);
  if (!relation || (looking.for === 'student' && looking.words.trim() === '')) return [];
  const words = looking.for === 'student' ? looking.words : '';
  const found = await findPeople(school, {
    filter: { ...EVERYBODY, kind: looking.for, words },
    today: by.standing.today,
  });
  const sorts = new Intl.Collator(language);
  const shown = found
    .toSorted((one, other) => sorts.compare(one.sortName, other.sortName))
    .slice(0, looking.for === 'student' ? MOST : found.length);
  if (looking.for === 'student' && shown.length > 0)
    await writeAudit(school, by, {
      act: 'people.look',
      relation,
      subject: 'student',
      ids: shown.map(({ personId }) => personId),
    });
  return shown.map(({ personId, display }) => ({ personId, display }));
}
