import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { addGuardianships, type SourcedGuardianship } from '#school/families/add-guardianships.ts';
import { changeGuardianship } from '#school/families/change-guardianship.ts';
import { endGuardianships } from '#school/families/end-guardianships.ts';
import { followGuardianships, isOpen, newestOfEach } from '#school/families/get-guardianship.ts';
import { listEnded } from '#school/families/list-ended.ts';
import { listGuardianshipsOf } from '#school/families/list-guardianships-of.ts';
import { addPeople, type Contact, type SourcedPerson } from '#school/people/add-people.ts';
import { addRoles, type SourcedRole } from '#school/people/add-roles.ts';
import { changePerson } from '#school/people/change-person.ts';
import { changeRole } from '#school/people/change-role.ts';
import { endPeople } from '#school/people/end-people.ts';
import { endRoles } from '#school/people/end-roles.ts';
import { samePeople } from '#school/people/same-people.ts';
import { nameForms } from './name-forms.ts';
import { type Existing, type Incoming, knownRow, type WriteContext, type Writer } from './writer.ts';

/** Why a guardianship ended that a source no longer lists. One ended for another reason is never brought back. */
export const noLongerListed = 'import';

export const people: Writer<'person'> = {
  add: (school, records, context) => addPeople(school, records.map(toPerson), provenance(context)),
  change: async (school, record, context) => {
    await changePerson(school, toPerson(record), provenance(context));
    return record.rowId;
  },
  end: (school, rowIds, { target }) => endPeople(school, rowIds, target.day),
  keepsRow: true,
};

function toPerson({ rowId, content }: Incoming<'person'>): SourcedPerson {
  const { username, grade, email, phones, language } = content;
  const contacts: Contact[] = phones.map((address) => ({ kind: 'phone', address }));
  if (email !== null) contacts.unshift({ kind: 'email', address: email });
  return { id: rowId, ...nameForms(content), contacts, username, grade, language: language ?? null };
}

function provenance({ source, target }: WriteContext): { source: string; day: string } {
  return { source, day: target.day };
}

export const roles: Writer<'role'> & Writer<'implied-role'> = {
  add: (school, records, context) =>
    addRoles(
      school,
      records.map((record) => toRole(record, context)),
      context.source,
    ),
  change: (school, record, context) => {
    const { source, target } = context;
    return changeRole(school, toRole({ ...record, rowId: newId() }, context), {
      id: record.rowId,
      source,
      day: target.day,
    });
  },
  end: (school, rowIds, { target }) => endRoles(school, rowIds, target.day),
  keepsRow: false,
};

function toRole(
  { rowId, content }: Incoming<'role' | 'implied-role'>,
  { rowOf, target }: WriteContext,
): SourcedRole {
  const { person, role, beginsOn, endsOn } = content;
  const personId = knownRow(rowOf('person', person), person);
  return { id: rowId, personId, role, fromOn: beginsOn ?? target.day, untilOn: endsOn };
}

export const guardianships: Writer<'guardianship'> = {
  add: (school, records, context) =>
    addGuardianships(
      school,
      records.map((record) => toGuardianship(record, context)),
      provenance(context),
    ),
  change: (school, record, context) =>
    changeGuardianship(school, toGuardianship({ ...record, rowId: newId() }, context), {
      id: record.rowId,
      reason: noLongerListed,
      ...provenance(context),
    }),
  end: (school, rowIds, { target }) =>
    endGuardianships(school, rowIds, { day: target.day, reason: noLongerListed }),
  keepsRow: false,
  findExisting: findGuardianships,
  listEndedHere: async (school, rowIds, { target }) => {
    const latest = await followGuardianships(school, rowIds);
    const ended = await listEnded(school, { ids: [...latest.values()], day: target.day });
    return new Set(rowIds.filter((id) => ended.get(latest.get(id) ?? id) !== undefined));
  },
};

/** A guardianship that is here already is not made twice; one that the school ended stays ended. */
async function findGuardianships(
  school: InSchool,
  records: readonly Incoming<'guardianship'>[],
  { rowOf, target }: WriteContext,
): Promise<(Existing | null)[]> {
  const students = [...new Set(records.flatMap(({ content }) => rowOf('person', content.student) ?? []))];
  const { all, keptOf: studentOf } = await samePeople(school, students);
  const here = await listGuardianshipsOf(school, all);
  const { keptOf } = await samePeople(school, [...new Set(here.map(({ adultId }) => adultId))]);
  // What a row of an alias says that only went on under another name is said by that row.
  const said = here.filter(({ adultId, studentId, endReason }) => {
    const isOfAlias = keptOf(adultId) !== adultId || studentOf(studentId) !== studentId;
    return !isOfAlias || endReason !== 'merge';
  });
  return records.map(({ content }) => {
    const ofPair = said.filter(
      (row) =>
        studentOf(row.studentId) === rowOf('person', content.student) &&
        keptOf(row.adultId) === rowOf('person', content.adult),
    );
    const open = ofPair.find((row) => isOpen(row, target.day));
    if (open) return { rowId: open.id, wasEndedHere: false };
    const ended = newestOfEach(ofPair).find(({ endReason }) => endReason !== noLongerListed);
    return ended ? { rowId: ended.id, wasEndedHere: true } : null;
  });
}

function toGuardianship(
  { rowId, content }: Incoming<'guardianship'>,
  { rowOf }: WriteContext,
): SourcedGuardianship {
  const { student, adult, relationship, isRelative = false } = content;
  return {
    id: rowId,
    adultId: knownRow(rowOf('person', adult), adult),
    studentId: knownRow(rowOf('person', student), student),
    relationship,
    isRelative,
  };
}
