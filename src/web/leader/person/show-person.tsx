import { mayReadAudit } from '#core/policy/schools.ts';
import { findLastMove } from '#school/accounts/addresses/find-last-move.ts';
import { listSignInsOf } from '#school/accounts/locks/list-sign-ins-of.ts';
import { findDeparture } from '#school/departures/find-departure.ts';
import { findForCaseload } from '#school/people/caseloads/find-for-caseload.ts';
import { findPersonKept } from '#school/people/find-person-kept.ts';
import { openPerson } from '#school/people/person/open-person.ts';
import { listChangesAbout } from '#school/trails/list-changes-about.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { FormErrors, noProblems } from '../class/say-problems.tsx';
import { sayRoles } from '../people/say-role.ts';
import { undoActionOf } from './act-undo.ts';
import { CaseloadsSection } from './caseloads-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ClassesSection } from './classes-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { GuardianshipsSection } from './guardianships-section.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { MergesSection } from './merges-section.tsx';
import { NamesSection } from './names-section.tsx';
import { pathId } from './path-id.ts';
import { RolesSection } from './roles-section.tsx';
import { RosterSection } from './roster-section.tsx';
import { type Failed, holdsOn } from './section.ts';
import { SignInSection } from './sign-in-section.tsx';
import { TransfersSection } from './transfers-section.tsx';

/** How many of the last changes stand on the page. */
const CHANGES = 20;

/** GET /people/:personId — the office's page of a person. */
export async function showPerson(request: PageRequest): Promise<Response> {
  const personId = pathId(request, 'personId');
  // A row that was made one with another is found under the one that is kept.
  const kept = await request.inSchool((school) => findPersonKept(school, personId));
  if (kept !== undefined && kept !== personId) return request.c.redirect(`/people/${kept}`, 303);
  return renderPerson(request, undefined);
}

/** The page, with a form that came back where there is one. */
export async function renderPerson(request: PageRequest, failed: Failed | undefined): Promise<Response> {
  const personId = pathId(request, 'personId');
  const { speech, standing } = request;
  const { t } = speech;
  const { person, signIns, move, departure, changes, others } = await load(request, personId);
  const roles = person.roles.filter((role) => holdsOn(role, standing.today)).map(({ role }) => role);
  const isStudent = person.roles.some(({ role }) => role === 'student');
  const name = person.display || t('people.no-name');
  const props = { request, person, failed };
  return leaderPage(request, {
    title: name,
    current: 'people',
    undoAction: undoActionOf(request, personId),
    status: failed ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="lede dots">
            <span>{sayRoles(roles, speech)}</span>
            {isStudent && person.grade !== null ? <span>{sayGrade(person.grade, speech)}</span> : null}
            {person.endedOn === null ? null : (
              <span>{t('people.left-on', { day: speech.day(person.endedOn, 'full') })}</span>
            )}
          </p>
        </header>
        <FormErrors speech={speech} problems={failed?.problems ?? noProblems} />
        <div class="with-aside">
          <div>
            <NamesSection {...props} />
            <RolesSection {...props} />
            <ContactsSection {...props} signIns={signIns} />
            <LanguagesSection {...props} />
            <SignInSection {...props} signIns={signIns} move={move} />
            <ClassesSection request={request} personId={personId} />
            <GuardianshipsSection request={request} personId={personId} name={name} isStudent={isStudent} />
            <CaseloadsSection {...props} others={others} />
            <MergesSection request={request} personId={personId} />
            <TransfersSection request={request} personId={personId} name={name} isStudent={isStudent} />
            <LeavingSection {...props} leftOn={departure?.leftOn} />
          </div>
          <aside>
            <RosterSection {...props} />
            {changes ? <ChangesSection {...props} changes={changes} /> : null}
          </aside>
        </div>
      </>
    ),
  });
}

function load(request: PageRequest, personId: string) {
  const { by, c, speech, standing } = request;
  return request.inSchool(async (school) => {
    const person = await openPerson(school, { by, personId });
    const isStudent = person.roles.some((role) => role.role === 'student' && holdsOn(role, standing.today));
    return {
      person,
      signIns: await listSignInsOf(school, { by, personId }),
      move: await findLastMove(school, { by, personId }),
      departure: await findDeparture(school, { by, personId }),
      changes: mayReadAudit(standing)
        ? await listChangesAbout(school, { by, personId, count: CHANGES })
        : undefined,
      others: await findForCaseload(school, {
        by,
        looking: isStudent ? { for: 'staff' } : { for: 'student', words: c.req.query('find') ?? '' },
        language: speech.language,
      }),
    };
  });
}
