import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Invalid } from '#platform/failures/failures.ts';
import { listMyClasses } from '#school/courses/list-my-classes.ts';
import type { DescribedRequest } from '#school/retakes/describe-requests.ts';
import { openSlot } from '#school/retakes/open-slot.ts';
import type { SlotTerms } from '#school/retakes/retake-slot.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { saySlot } from '#web/blocks/say-slot.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Table } from '#web/ui/table.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { recordAddress } from './record-address.ts';
import { SlotForm, SlotProblems } from './slot-form.tsx';
import { undoRetakeAct } from './undo-act.ts';

/** GET /retakes/slots/:slotId: who is booked, to print; and the slot itself, to change or withdraw. */
export async function showSlot(request: PageRequest): Promise<Response> {
  return slotPage(request, { typed: undefined, problems: [] });
}

/** The same page, with a change that could not be taken. */
export async function slotPage(
  request: PageRequest,
  { typed, problems }: { typed: SlotTerms | undefined; problems: Invalid['problems'] },
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const slotId = c.req.param('slotId') ?? '';
  const { slot, booked, classes } = await request.inSchool(async (school) => ({
    ...(await openSlot(school, { by, slotId, language: speech.language })),
    classes: await listMyClasses(school, { by, language: speech.language }),
  }));
  const title = saySlot(speech, slot);
  const path = `/retakes/slots/${slotId}`;
  return teacherPage(request, {
    title,
    current: 'classes',
    undoAction: undoRetakeAct,
    status: problems.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{slot.place}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('retakes.places', { taken: slot.taken, places: slot.places })}</p>
          <div class="line acts">
            <PrintButton words={t('retakes.print')} />
            <LinkButton kind="plain" href="/retakes">
              {t('retakes.back')}
            </LinkButton>
          </div>
        </header>
        <SlotProblems problems={problems} speech={speech} />
        {booked.length > 0 ? (
          <Booked booked={booked} title={title} speech={speech} />
        ) : (
          <p>{t('retakes.slot-nobody')}</p>
        )}
        <details class="section no-print" open={problems.length > 0}>
          <summary>{t('retakes.slot-change')}</summary>
          <div class="stack">
            <SlotForm
              action={path}
              classes={classes}
              typed={typed ?? slot}
              problems={problems}
              act={t('acts.save')}
              speech={speech}
            />
            <form class="stack-s" method="post" action={`${path}/withdraw`}>
              <HiddenFields fields={{ write: newId() }} />
              <p class="soft">{t('retakes.slot-withdraw-why')}</p>
              <Button kind="away">{t('retakes.slot-withdraw')}</Button>
            </form>
          </div>
        </details>
      </>
    ),
  });
}

function Booked({
  booked,
  title,
  speech,
}: {
  readonly booked: readonly DescribedRequest[];
  readonly title: string;
  readonly speech: Speech;
}) {
  const { t } = speech;
  return (
    <Table
      caption={title}
      quietCaption
      rows={booked}
      columns={[
        {
          heading: t('retakes.student'),
          names: true,
          cell: ({ requestId, display }) => (
            <a href={`/retakes/requests/${requestId}`}>
              <bdi>{display}</bdi>
            </a>
          ),
        },
        {
          heading: t('retakes.goal'),
          cell: ({ goal }) => <bdi lang={goal.language}>{goal.title}</bdi>,
        },
        {
          heading: t('retakes.piece'),
          cell: ({ piece }) => (piece ? <bdi>{piece.title}</bdi> : t('retakes.other-way')),
        },
        {
          heading: t('retakes.got-ready'),
          cell: ({ step, plans }) => t(step ? `retakes.did-${step.what}` : `retakes.plans-${plans}`),
        },
        {
          heading: <span class="no-print">{t('words.evidence')}</span>,
          cell: (asked) =>
            asked.state === 'shown' ? (
              t('retakes.state-shown')
            ) : (
              <a class="no-print" href={recordAddress(asked)}>
                {t('retakes.record', { name: asked.called })}
              </a>
            ),
        },
      ]}
    />
  );
}
