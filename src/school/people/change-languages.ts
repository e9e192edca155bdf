import { mayChangeLanguages } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from './permit-on-person.ts';

/** Which languages a person reads and speaks best (BCP 47); null where nobody has said. */
export interface Languages {
  readonly written: string | null;
  readonly spoken: string | null;
}

/** What was said before and after, so that it can be undone. */
export interface ChangedLanguages {
  readonly before: Languages;
  readonly after: Languages;
}

/** Says which languages a person reads and speaks best. Throws Invalid for what is no language's tag. */
export async function changeLanguages(
  school: InSchool,
  { by, personId, languages }: { by: Actor; personId: string; languages: Languages },
): Promise<ChangedLanguages> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeLanguages });
  const after = {
    written: checkTag('written', languages.written),
    spoken: checkTag('spoken', languages.spoken),
  };
  const before = await readLanguages(school, personId);
  await setLanguages(school, { personId, languages: after });
  await writeAudit(school, by, { act: 'person.languages', relation, subject: 'person', ids: [personId] });
  return { before, after };
}

/** Undoes `changeLanguages`. */
export async function restoreLanguages(
  school: InSchool,
  { by, personId, before, after }: { by: Actor; personId: string } & ChangedLanguages,
): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeLanguages });
  const now = await readLanguages(school, personId);
  if (now.written !== after.written || now.spoken !== after.spoken)
    throw new Conflict('The languages were changed since. Nothing was undone.');
  await setLanguages(school, { personId, languages: before });
  await writeAudit(school, by, { act: 'person.languages', relation, subject: 'person', ids: [personId] });
}

/** A language as it is kept. Throws Invalid for what is no tag of one. */
export function checkTag(field: string, tag: string | null): string | null {
  if (tag === null || tag.trim() === '') return null;
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null;
  } catch {
    throw new Invalid([{ field, problem: 'no-language' }]);
  }
}

async function readLanguages(school: InSchool, personId: string): Promise<Languages> {
  return school.db
    .selectFrom('people')
    .select(['written_language as written', 'spoken_language as spoken'])
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

async function setLanguages(
  school: InSchool,
  { personId, languages }: { personId: string; languages: Languages },
): Promise<void> {
  await school.db
    .updateTable('people')
    .set({ written_language: languages.written, spoken_language: languages.spoken })
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .execute();
}
