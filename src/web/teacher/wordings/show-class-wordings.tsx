import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { findClass } from '#school/classes/find-class.ts';
import { LONGEST_PROMPT } from '#school/proposals/check-words.ts';
import { type ClassWordings, openClassWordings } from '#school/proposals/open-class-wordings.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { Said } from '../course/said.tsx';
import { noProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import type { Adopting } from './adopting.ts';
import { ProposalRow } from './proposal-row.tsx';

/** GET /classes/:classId/goals/:goalId/wordings: what a class would say, and by whom. */
export async function showClassWordings(request: PageRequest): Promise<Response> {
  return classWordingsPage(request, undefined);
}

/** The page with an adoption that came back. */
export async function classWordingsPage(
  request: PageRequest,
  adopting: Adopting | undefined,
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const goalId = c.req.param('goalId') ?? '';
  const here = `/classes/${classId}/goals/${goalId}/wordings`;
  const { opened, klass } = await request.inSchool(async (school) => ({
    opened: await openClassWordings(school, { by, classId, goalId }),
    klass: await findClass(school, { by, classId }),
  }));
  const { original, proposals } = opened;
  const title = klass?.title ?? '';
  const problems = adopting?.problems ?? noProblems;
  return teacherPage(request, {
    title: t('proposals.title', { class: title }),
    current: 'course',
    classId,
    whose: klass && `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    undoAction: (id) => undoOf(here, { done: c.req.query('done') ?? '', id }),
    content: (
      <>
        <FormErrors speech={speech} problems={problems} />
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/goals/${goalId}`}>
              <Said words={original.title} language={original.language} />
            </a>
          </p>
          <h1>{t('proposals.title', { class: title })}</h1>
          <p>
            <Said words={original.statement} language={original.language} />
          </p>
          <p class="soft">{t('proposals.with-students-help')}</p>
        </header>
        <InvitationSection opened={opened} here={here} request={request} />
        <section class="ledger">
          <h2>{t('proposals.class-said')}</h2>
          {proposals.length === 0 ? (
            <EmptyState title={t('proposals.class-none')} level={3} />
          ) : (
            <ul class="rows">
              {proposals.map((proposal) => (
                <ProposalRow
                  proposal={proposal}
                  opened={opened}
                  adopting={adopting?.proposalId === proposal.proposalId ? adopting : undefined}
                  classTitle={title}
                  here={here}
                  speech={speech}
                />
              ))}
            </ul>
          )}
        </section>
      </>
    ),
  });
}

/** What takes back what was just done. */
function undoOf(here: string, { done, id }: { done: string; id: string }): string {
  if (done === 'proposals.done-hidden') return `${here}/${id}/show`;
  if (done === 'proposals.done-shown') return `${here}/${id}/hide`;
  return done === 'proposals.done-closed' ? `${here}/reopen` : `${here}/close`;
}

interface SectionProps {
  readonly opened: ClassWordings;
  readonly here: string;
  readonly request: PageRequest;
}

function InvitationSection({ opened: { invitation }, here, request }: SectionProps) {
  const { speech, school } = request;
  const { t } = speech;
  const day = invitation && speech.day(schoolDay(invitation.invitedAt, school.timeZone), 'day');
  return (
    <section class="stack-s">
      {invitation ? (
        <>
          <p>{t(invitation.isOpen ? 'proposals.is-open' : 'proposals.is-closed', { day: day ?? '' })}</p>
          {invitation.body === null ? null : (
            <p lang={invitation.language ?? undefined} dir="auto" class="as-written">
              {invitation.body}
            </p>
          )}
          <form method="post" action={`${here}/${invitation.isOpen ? 'close' : 'reopen'}`}>
            <HiddenFields fields={{ write: newId() }} />
            <Button tight>{t(invitation.isOpen ? 'proposals.close' : 'proposals.reopen')}</Button>
          </form>
        </>
      ) : (
        <form method="post" action={here} class="form stack">
          <HiddenFields fields={{ write: newId() }} />
          <TextArea
            id="body"
            name="body"
            label={t('proposals.invite-body')}
            help={t('proposals.invite-help')}
            grows
            attributes={{ maxlength: `${LONGEST_PROMPT}`, dir: 'auto' }}
          />
          <Button kind="main">{t('proposals.invite')}</Button>
        </form>
      )}
    </section>
  );
}
