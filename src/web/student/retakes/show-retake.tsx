import { fits, isOpen, type RetakeState } from '#core/retakes/retake-state.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { openMyRetake } from '#school/retakes/open-my-retake.ts';
import type { RetakeRequest } from '#school/retakes/retake-request.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { AskForm, type Returned } from './ask-form.tsx';
import { sayWhereItStands } from './say-where.ts';
import { SlotChoice } from './slot-choice.tsx';
import { StepForm } from './step-form.tsx';

/** GET /home/goals/:goalId/retake: ask, say that the learning step is done, choose a slot. */
export async function showRetake(request: PageRequest): Promise<Response> {
  return retakePage(request, undefined);
}

/** The same page, with words that were too long in their box again. */
export async function retakePage(request: PageRequest, returned: Returned | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const goalId = c.req.param('goalId') ?? '';
  const { mine, wording } = await request.inSchool(async (school) => {
    const opened = await openMyRetake(school, { by, goalId });
    if (!opened) throw new NotFound('There is no such goal.');
    const wordings = await goalWordings(school, { goalIds: [goalId], language: speech.language });
    return { mine: opened, wording: wordings.get(goalId) };
  });
  if (!wording) throw new NotFound('There is no such goal.');
  const { request: asked, free, pieces, isWhole } = mine;
  const state = asked?.state;
  const goesOn = state !== undefined && isOpen(state);
  const to = `/home/goals/${goalId}`;
  return studentPage(request, {
    title: t('retakes.my-title'),
    current: 'goals',
    undoAction: (id) => `/home/retakes/undo/${id}`,
    status: returned ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="soft">
            <a href={to}>
              <bdi lang={wording.language}>{wording.statement}</bdi>
            </a>
          </p>
          <h1>{t('retakes.my-title')}</h1>
          <p class="lede">{t('retakes.my-lede')}</p>
        </header>
        <Way state={state} speech={speech} />
        <section class="section stack">
          {sayWhereItStands(speech, mine).map((sentence) => (
            <p>{sentence}</p>
          ))}
          {asked ? <OwnWordsOf asked={asked} speech={speech} /> : null}
          {asked && state === 'asked' ? <StepForm asked={asked} goalId={goalId} speech={speech} /> : null}
        </section>
        {asked && state && fits(state, 'book') ? (
          <SlotChoice asked={asked} free={free} goalId={goalId} speech={speech} />
        ) : null}
        {goesOn && asked ? (
          <form class="section" method="post" action={`/home/retakes/${asked.requestId}/take-back`}>
            <HiddenFields fields={{ write: newId(), goal: goalId }} />
            <Button kind="plain">{t('retakes.my-take-back')}</Button>
          </form>
        ) : isWhole ? (
          <p>{t('retakes.my-whole')}</p>
        ) : (
          <AskForm goalId={goalId} pieces={pieces} returned={returned} speech={speech} />
        )}
      </>
    ),
  });
}

const STAGES = ['ask', 'step', 'slot', 'show'] as const;

/** How many of the stages lie behind. */
const BEHIND: Readonly<Record<RetakeState, number>> = {
  asked: 1,
  ready: 2,
  booked: 3,
  'slot-over': 3,
  shown: 4,
  declined: 0,
  'taken-back': 0,
};

/** Ask, learning step, slot, show: what lies behind is walked, what is now is said so. */
function Way({ state, speech: { t } }: { readonly state: RetakeState | undefined; readonly speech: Speech }) {
  const behind = state === undefined ? 0 : BEHIND[state];
  return (
    <ol class="steps" aria-label={t('retakes.my-way')}>
      {STAGES.map((stage, at) => (
        <li class={at < behind ? 'done' : undefined} aria-current={at === behind ? 'step' : undefined}>
          {t(`retakes.my-stage-${stage}`)}
        </li>
      ))}
    </ol>
  );
}

/** What the student planned and wrote, and what a teacher wrote to them. */
function OwnWordsOf({ asked, speech: { t } }: { readonly asked: RetakeRequest; readonly speech: Speech }) {
  const { plans, plan, step, piece, ending } = asked;
  const words = ending?.words ?? step?.words ?? plan;
  return (
    <>
      {ending ? null : (
        <p class="soft dots">
          <span>
            {step
              ? t(`retakes.my-did-${step.what}`)
              : t('retakes.my-planned', { step: t(`retakes.my-step-${plans}`) })}
          </span>
          {piece ? (
            <span>
              <bdi>{t('retakes.again', { title: piece.title })}</bdi>
            </span>
          ) : null}
        </p>
      )}
      {words ? (
        <p class="as-written" dir="auto" lang={words.language}>
          {words.text}
        </p>
      ) : null}
    </>
  );
}
