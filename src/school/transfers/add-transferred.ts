import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { addPeople } from '#school/people/add-people.ts';
import { addRoles } from '#school/people/add-roles.ts';
import type { PackageContent } from './package-content.ts';

/** Where names and roles of somebody come from who came with a package. */
const SOURCE = 'transfer';

/** Makes a student of this school from what a package says of them, from today on; in no class yet. */
export async function addTransferred(
  school: InSchool,
  { by, student }: { by: Actor; student: PackageContent['student'] },
): Promise<string> {
  const { official, everyday, grade, reads, speaks } = student;
  const { today } = by.standing;
  const id = newId();
  await addPeople(school, [{ id, official, everyday, contacts: [], username: null, grade }], {
    source: SOURCE,
    day: today,
  });
  await school.db
    .updateTable('people')
    .set({ written_language: tagOf(reads), spoken_language: tagOf(speaks) })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
  await addRoles(
    school,
    [{ id: newId(), personId: id, role: 'student', fromOn: today, untilOn: null }],
    SOURCE,
  );
  await writeAudit(school, by, { act: 'person.add', relation: 'leads', subject: 'person', ids: [id] });
  return id;
}

function tagOf(language: string | null): string | null {
  return language === null ? null : (findLanguage(language)?.tag ?? language);
}
