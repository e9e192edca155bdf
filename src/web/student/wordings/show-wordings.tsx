import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { type ClassProposal, openMyWordings } from '#school/proposals/open-my-wordings.ts';
import { type OpenGoal, openMyGoal } from '#school/records/open-my-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** The form as it was sent, and why it could not be taken. */
interface Typed {
  readonly write: string;
  readonly statement: string;
  readonly language: string;
  readonly problem?: string | undefined;
}

/** GET /home/goals/:goalId/wordings: what the class proposed, and mine. */
export async function showWordings(request: PageRequest): Promise<Response> {
  return wordingsPage(request, { write: newId(), statement: '', language: request.speech.language });
}

/** The page with what was typed. Throws NotFound where the class is not asked now. */
export async function wordingsPage(request: PageRequest, typed: Typed): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const goalId = c.req.param('goalId') ?? '';
  const here = `/home/goals/${goalId}/wordings`;
  const { found, opened } = await request.inSchool(async (school) => ({
    found: await openMyWordings(school, { by, goalId }),
    opened: await openMyGoal(school, { by, goalId, language: speech.language }),
  }));
  const { wording } = opened.goal;
  const { invitation, proposals } = found;
  return studentPage(request, {
    title: t('proposals.my-title'),
    current: 'goals',
    status: typed.problem === undefined ? 200 : 422,
    undoAction: (id) =>
      `${here}/${id}/${{ 'proposals.done-back': 'bring-back', 'proposals.done-agreed': 'disagree' }[c.req.query('done') ?? ''] ?? 'take-back'}`,
    content: (
      <>
        {typed.problem === undefined ? null : (
          <ErrorSummary
            title={t('errors.invalid-title')}
            errors={[{ fieldId: 'statement', message: typed.problem }]}
          />
        )}
        <header class="page-head">
          <p class="soft">
            <a href={`/home/goals/${goalId}`}>
              <bdi lang={wording.language}>{wording.title}</bdi>
            </a>
          </p>
          <h1>{t('proposals.my-title')}</h1>
          {invitation.body === null ? (
            <p>{t('proposals.my-lede')}</p>
          ) : (
            <p lang={invitation.language ?? undefined} dir="auto" class="as-written">
              {invitation.body}
            </p>
          )}
        </header>
        <section class="stack-s">
          <h2>{t('proposals.now')}</h2>
          <p lang={wording.language} dir="auto">
            {wording.statement}
          </p>
        </section>
        <ProposeForm here={here} opened={opened} typed={typed} speech={speech} />
        <section class="section stack">
          <h2>{t('proposals.class-said')}</h2>
          {proposals.length === 0 ? (
            <EmptyState title={t('proposals.none')} level={3} />
          ) : (
            <ul class="rows">
              {proposals.map((proposal) => (
                <ProposalRow proposal={proposal} here={here} speech={speech} />
              ))}
            </ul>
          )}
        </section>
        <p>
          <a href={`/home/goals/${goalId}?about=goal#ask`}>{t('proposals.ask')}</a>
        </p>
      </>
    ),
  });
}

interface FormProps {
  readonly here: string;
  readonly opened: OpenGoal;
  readonly typed: Typed;
  readonly speech: Speech;
}

/** In the page's language, the goal's own, or the one at home. */
function ProposeForm({ here, opened, typed, speech }: FormProps) {
  const { t } = speech;
  const { goal, otherWording } = opened;
  const tongues = new Set([
    speech.language,
    goal.wording.language,
    otherWording?.language ?? speech.language,
  ]);
  return (
    <form method="post" action={here} class="form stack">
      <HiddenFields fields={{ write: typed.write }} />
      <TextArea
        id="statement"
        name="statement"
        label={t('proposals.statement')}
        help={t('proposals.statement-help')}
        value={typed.statement}
        error={typed.problem}
        rows={2}
        required
        attributes={{ maxlength: '220', dir: 'auto' }}
      />
      <SelectField
        id="language"
        name="language"
        label={t('proposals.language')}
        value={typed.language}
        options={[...tongues].map((tag) => ({ value: tag, label: findLanguage(tag)?.name ?? tag }))}
      />
      <Button kind="main">{t('proposals.propose')}</Button>
    </form>
  );
}

interface RowProps {
  readonly proposal: ClassProposal;
  readonly here: string;
  readonly speech: Speech;
}

function ProposalRow({ proposal, here, speech: { t } }: RowProps) {
  const { proposalId, statement, language, isMine, iAgree } = proposal;
  const [act, words] = isMine
    ? (['take-back', 'proposals.take-back'] as const)
    : iAgree
      ? (['disagree', 'proposals.disagree'] as const)
      : (['agree', 'proposals.agree'] as const);
  return (
    <li class="row">
      <div>
        <p lang={language} dir={findLanguage(language)?.dir ?? 'auto'}>
          {statement}
        </p>
        {isMine || iAgree ? <p class="soft">{t(isMine ? 'proposals.mine' : 'proposals.agreed')}</p> : null}
      </div>
      <form method="post" action={`${here}/${proposalId}/${act}`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button tight kind={act === 'agree' ? undefined : 'plain'}>
          {t(words)}
        </Button>
      </form>
    </li>
  );
}
