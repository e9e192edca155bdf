import { getFamilyPerson } from '#school/families/get-family-person.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { GuardianshipsSection } from '#web/leader/person/guardianships-section.tsx';

/** GET /people/:personId/family — who is family to a person, or to whom they are, and what has ended. */
export async function showFamily(request: PageRequest): Promise<Response> {
  const { c, speech, by } = request;
  const personId = c.req.param('personId') ?? '';
  const { today } = by.standing;
  const person = await request.inSchool((room) => getFamilyPerson(room, { personId, today }));
  return leaderPage(request, {
    title: `${speech.t('guardians.title')} · ${person.display}`,
    current: 'people',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${personId}`}>{speech.t('guardians.back', { name: person.display })}</a>
          </p>
          <h1>
            <bdi>{person.display}</bdi>
          </h1>
        </header>
        <GuardianshipsSection
          request={request}
          personId={personId}
          name={person.display}
          isStudent={person.isStudent}
        />
      </>
    ),
  });
}
