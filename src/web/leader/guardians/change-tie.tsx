import { z } from 'zod';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { changeRights } from '#school/families/change-rights.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import {
  dayOf,
  guardianshipFields,
  relationshipOf,
  rightsOf,
  type TypedGuardianship,
} from './guardianship-form.ts';
import { loadTie } from './load-tie.ts';
import { type FamilyProblems, NO_PROBLEMS, sayProblems } from './say-problems.ts';
import { TieFields } from './tie-fields.tsx';

/** GET /guardianships/:guardianshipId — what the adult may do about the student, to be changed from today on. */
export async function showChangeTie(request: PageRequest): Promise<Response> {
  return changePage(request, { typed: undefined, problems: NO_PROBLEMS });
}

async function changePage(
  request: PageRequest,
  {
    typed,
    problems,
    status,
  }: { typed: TypedGuardianship | undefined; problems: FamilyProblems; status?: 422 },
): Promise<Response> {
  const { c, by, speech, school } = request;
  const { t } = speech;
  const id = c.req.param('guardianshipId') ?? '';
  const tie = await request.inSchool((room) => loadTie(room, { by, id, timeZone: school.timeZone }));
  // Whoever proved who they are for undoing an end comes back to here, and presses on the page of the family.
  if (tie.state === 'ended') return c.redirect(`/people/${tie.studentId}/family`, 303);
  const title = t('guardians.change-title', { adult: tie.adult, student: tie.student });
  const values = typed
    ? {
        relationship: relationshipOf(typed),
        rights: rightsOf(typed),
        source: typed.source,
        until: typed.until,
      }
    : { relationship: tie.relationship, rights: tie, source: tie.source, until: tie.untilOn ?? '' };
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${tie.studentId}/family`}>{t('guardians.back', { name: tie.student })}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('guardians.change-lede')}</p>
        </header>
        <form method="post" action={c.req.path} class="form stack">
          <ErrorSummary title={t('guardians.problems')} errors={problems.list} />
          <HiddenFields fields={{ write: newId() }} />
          <TieFields speech={speech} values={values} problems={problems} />
          <Button kind="main">{t('guardians.save')}</Button>
        </form>
        <p>
          <a href={`/guardianships/${tie.id}/end`}>
            {t('guardians.end-for', { adult: tie.adult, student: tie.student })}
          </a>
        </p>
      </>
    ),
  });
}

const form = z.object(guardianshipFields);

/** POST /guardianships/:guardianshipId — the row ends, and what was said begins. */
export async function changeTie(request: PageRequest): Promise<Response> {
  const { c, by, speech, school } = request;
  const id = c.req.param('guardianshipId') ?? '';
  const typed = await readForm(c, form);
  try {
    const { studentId } = await request.inSchool(async (room) => {
      const tie = await loadTie(room, { by, id, timeZone: school.timeZone });
      await changeRights(room, {
        by,
        writeId: typed.write,
        guardianshipId: id,
        changed: {
          relationship: relationshipOf(typed),
          rights: rightsOf(typed),
          source: typed.source || tie.source,
          untilOn: dayOf(typed.until, 'until'),
        },
      });
      return tie;
    });
    return c.redirect(`/people/${studentId}/family?done=guardians.done-changed`, 303);
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    return changePage(request, { typed, problems: sayProblems(speech, failure.problems), status: 422 });
  }
}
