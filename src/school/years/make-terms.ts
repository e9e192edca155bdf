import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import type { RolloverPlan } from './rollover-plan.ts';

/** A term of the year that ends, and the one that follows it. */
export interface FollowingTerm {
  readonly termId: string;
  readonly startsOn: string;
}

/** Makes the terms of the next year that it lacks. `all` has, by the old term, the one that follows it. */
export async function makeTerms(
  school: InSchool,
  { fromYear, toYear, terms }: RolloverPlan,
): Promise<{ made: string[]; all: ReadonlyMap<string, FollowingTerm> }> {
  const old = await listTerms(school, { schoolYear: fromYear });
  const there = await listTerms(school, { schoolYear: toYear });
  const all = new Map<string, FollowingTerm>();
  const fresh: {
    id: string;
    oldId: string;
    title: string;
    kind: string;
    startsOn: string;
    endsOn: string;
  }[] = [];
  for (const term of terms) {
    const before = old.find(({ termId }) => termId === term.termId);
    if (!before) continue;
    const same = there.find(({ kind, title }) => kind === before.kind && title === term.title);
    const id = same?.termId ?? newId();
    all.set(term.termId, { termId: id, startsOn: same?.startsOn ?? term.startsOn });
    const { title, startsOn, endsOn } = term;
    if (!same) fresh.push({ id, oldId: term.termId, title, kind: before.kind, startsOn, endsOn });
  }
  await insertMany(
    school.db,
    'terms',
    fresh.map(({ id, oldId, title, kind, startsOn, endsOn }) => ({
      school_id: school.id,
      id,
      title,
      kind,
      starts_on: startsOn,
      ends_on: endsOn,
      school_year: toYear,
      parent_id: all.get(old.find(({ termId }) => termId === oldId)?.parentId ?? '')?.termId ?? null,
    })),
  );
  return { made: fresh.map(({ id }) => id), all };
}
