import { emptyBatch } from '#school/accounts/batches/empty-batch.ts';
import { type BatchPerson, type OpenedBatch, openBatch } from '#school/accounts/batches/open-batch.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Table } from '#web/ui/table.tsx';
import { pathId } from '../../person/path-id.ts';
import { PrintButton } from '../../print-button.tsx';
import { dropSheetKey, sheetKeyOf } from './sheet-key.ts';

/** Seconds after which a page that waits looks again. */
const LOOK_AGAIN = '3';

/** GET /people/accounts/:batchId — how far many sign-ins are, and their first passwords on a sheet by class. */
export async function showBatch(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const batchId = pathId(request, 'batchId');
  const privateKey = sheetKeyOf(request, batchId);
  const batch = await request.inSchool((school) => openBatch(school, { by, batchId, privateKey }));
  const waiting = batch.total - batch.done;
  // A page that reloads by itself can be held still.
  const isHeld = c.req.query('hold') !== undefined;
  if (waiting > 0 && !isHeld) c.header('Refresh', LOOK_AGAIN);
  const people = batch.groups.flatMap((group) => group.people);
  const title =
    waiting > 0
      ? t('people.batch-title-waiting', { done: batch.done, total: batch.total })
      : t('people.batch-title', {
          made: people.filter(({ state }) => state === 'made').length,
          barred: people.filter(({ state }) => state === 'not-made').length,
        });
  return leaderPage(request, {
    title,
    current: 'people',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        {waiting > 0 ? (
          <div class="stack no-print">
            <Progress
              id="progress"
              words={t('people.batch-progress', { done: batch.done, total: batch.total })}
              done={batch.done}
              of={batch.total}
            />
            <div class="line">
              <LinkButton href={`/people/accounts/${batchId}`}>{t('people.batch-again')}</LinkButton>
              {isHeld ? null : (
                <LinkButton kind="plain" href={`/people/accounts/${batchId}?hold`}>
                  {t('people.batch-hold')}
                </LinkButton>
              )}
            </div>
            {isHeld ? null : <p class="soft">{t('people.batch-waits')}</p>}
          </div>
        ) : (
          <Passwords request={request} batch={batch} isKeyHere={privateKey !== undefined} />
        )}
        {batch.groups.map((group) => (
          <Sheet request={request} {...group} isEmptied={batch.isEmptied} />
        ))}
      </>
    ),
  });
}

/** POST /people/accounts/:batchId/empty — the sheet was printed: the passwords are taken away before the hour. */
export async function emptySheet(request: PageRequest): Promise<Response> {
  const batchId = pathId(request, 'batchId');
  await request.inSchool((school) => emptyBatch(school, { by: request.by, batchId }));
  dropSheetKey(request);
  return request.c.redirect(`/people/accounts/${batchId}?done=people.done-emptied`, 303);
}

function Passwords({
  request,
  batch,
  isKeyHere,
}: {
  readonly request: PageRequest;
  readonly batch: OpenedBatch;
  readonly isKeyHere: boolean;
}) {
  const { speech, school } = request;
  const { t } = speech;
  if (batch.isEmptied) return <Notice>{t('people.batch-gone')}</Notice>;
  const hasPasswords = batch.groups.some(({ people }) => people.some(({ hasPassword }) => hasPassword));
  if (!hasPasswords) return null;
  if (!isKeyHere) return <Notice>{t('people.batch-elsewhere')}</Notice>;
  return (
    <div class="stack no-print">
      <Notice>{t('people.batch-until', { time: speech.time(batch.openUntil, school.timeZone) })}</Notice>
      <div class="line">
        <PrintButton words={t('people.print')} />
        <form method="post" action={`/people/accounts/${batch.batchId}/empty`}>
          <Button>{t('people.batch-empty')}</Button>
        </form>
      </div>
    </div>
  );
}

function Sheet({
  request,
  title,
  people,
  isEmptied,
}: {
  readonly request: PageRequest;
  readonly title: string;
  readonly people: readonly BatchPerson[];
  readonly isEmptied: boolean;
}) {
  const { speech, signIn } = request;
  const { t } = speech;
  const heading = title || t('people.batch-no-class');
  return (
    <section class="ledger sheet">
      <header class="stack-s">
        <h2>
          <bdi>{heading}</bdi>
        </h2>
        <p class="soft">
          <bdi dir="ltr">{signIn.publicUrl}/sign-in</bdi>
        </p>
      </header>
      <Table
        caption={heading}
        quietCaption
        rows={people}
        columns={[
          { heading: t('people.batch-name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            heading: t('people.password-name'),
            cell: ({ signInName }) => <bdi dir="ltr">{signInName}</bdi>,
          },
          {
            heading: t('people.password-password'),
            cell: (person) => sayPassword(person, isEmptied, request),
          },
        ]}
      />
    </section>
  );
}

const WHY = [
  'no-address',
  'address-shared',
  'address-unchecked',
  'no-username',
  'no-role',
  'has-one',
] as const;

function sayPassword(person: BatchPerson, isEmptied: boolean, { speech: { t } }: PageRequest) {
  if (person.state === 'waiting') return <span class="soft">{t('people.batch-waiting')}</span>;
  if (person.state === 'not-made') {
    const why = WHY.find((each) => each === person.problem) ?? 'no-role';
    return (
      <a href={`/people/${person.personId}`}>{t('people.batch-not-made', { why: t(`people.why-${why}`) })}</a>
    );
  }
  if (person.password !== undefined)
    return (
      <bdi dir="ltr">
        <code>{person.password}</code>
      </bdi>
    );
  return (
    <span class="soft">
      {t(person.hasPassword || isEmptied ? 'people.batch-hidden' : 'people.batch-by-link')}
    </span>
  );
}
