import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { addGuardianship } from '#school/families/add-guardianship.ts';
import { getFamilyPerson } from '#school/families/get-family-person.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import type { AddValues } from './add-form.tsx';
import { dayOf, guardianshipFields, relationshipOf, rightsOf } from './guardianship-form.ts';
import { sayProblems } from './say-problems.ts';
import { addPage } from './show-add.tsx';

const form = z.object({
  ...guardianshipFields,
  other: z.uuid().optional(),
  new: z.literal('yes').optional(),
  given: z.string().max(100).default(''),
  'family-name': z.string().max(100).default(''),
  language: z.string().max(35).default(''),
  email: z.string().trim().max(320).default(''),
  phone: z.string().trim().max(60).default(''),
  checked: z.literal('yes').optional(),
  from: z.string().trim().max(20).default(''),
  'after-order': z.literal('yes').optional(),
});

/** POST /people/:personId/guardianships/new — an adult becomes family to a student; either's page may begin it. */
export async function addTie(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const personId = c.req.param('personId') ?? '';
  const typed = await readForm(c, form);
  const values = valuesOf(typed);
  try {
    await request.inSchool(async (room) => {
      const person = await getFamilyPerson(room, { personId, today: by.standing.today });
      const [adultId, studentId] = person.isStudent ? [typed.other, personId] : [personId, typed.other];
      const { given, family, language, email, phone, checked } = values;
      await addGuardianship(room, {
        by,
        writeId: typed.write,
        added: {
          studentId: studentId ?? '',
          adult:
            typed.new && person.isStudent
              ? { add: { given, family, language, email, phone, checked } }
              : { adultId: adultId ?? '' },
          relationship: values.relationship,
          rights: values.rights,
          source: values.source,
          fromOn: dayOf(typed.from, 'from') ?? by.standing.today,
          untilOn: dayOf(typed.until, 'until'),
          afterOrder: typed['after-order'] === 'yes',
        },
      });
    });
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    return addPage(request, { values, problems: sayProblems(speech, failure.problems), status: 422 });
  }
  return c.redirect(`/people/${personId}/family?done=guardians.done-added`, 303);
}

function valuesOf(typed: z.output<typeof form>): AddValues {
  return {
    other: typed.other ?? '',
    isNew: typed.new === 'yes',
    given: typed.given,
    family: typed['family-name'],
    language: typed.language,
    email: typed.email,
    phone: typed.phone,
    checked: typed.checked === 'yes',
    relationship: relationshipOf(typed),
    rights: rightsOf(typed),
    source: typed.source,
    from: typed.from,
    until: typed.until,
  };
}
