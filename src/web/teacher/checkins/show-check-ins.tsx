import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { type CheckInsForStaff, openCheckIns, type TalkForStaff } from '#school/checkins/open-check-ins.ts';
import type { CheckIn } from '#school/checkins/read-check-ins.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { undoCheckIns } from './act-on-check-in.ts';

interface Props {
  readonly found: CheckInsForStaff;
  readonly request: PageRequest;
}

/** GET /check-ins: what students said to me alone, and who would like to talk. */
export async function showCheckIns(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const found = await request.inSchool((school) => openCheckIns(school, { by }));
  const { talks, checkIns, nameOf } = found;
  return teacherPage(request, {
    title: t('checkins.staff-title'),
    width: 'middle',
    undoAction: (id) => undoCheckIns(c.req.query('done') ?? '', id),
    content: (
      <>
        <header class="page-head">
          <h1>{t('checkins.staff-title')}</h1>
          <p class="lede">{t('checkins.staff-lede')}</p>
        </header>
        {talks.length === 0 && checkIns.length === 0 ? (
          <EmptyState title={t('checkins.staff-empty')}>
            <p>{t('checkins.staff-empty-next')}</p>
          </EmptyState>
        ) : null}
        {talks.map((talk) => (
          <Talk talk={talk} found={found} request={request} />
        ))}
        {checkIns.length > 0 ? (
          <section class="section stack">
            <h2>{t('checkins.said-title')}</h2>
            {checkIns.map((said) => (
              <Said said={said} name={nameOf(said.studentId)} request={request} />
            ))}
          </section>
        ) : null}
      </>
    ),
  });
}

function Talk({ talk, found, request }: Props & { readonly talk: TalkForStaff }) {
  const { speech, school, standing } = request;
  const { t } = speech;
  const { stands, said, studentId, askedOf, askedAt } = talk;
  const heading = `talk-${talk.requestId}`;
  const { timeZone } = school;
  return (
    <section class="section stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('checkins.wants-talk', { name: found.nameOf(studentId) })}</h2>
      <p class="note">
        {t('checkins.asked-at', {
          day: speech.day(schoolDay(askedAt, timeZone), 'day'),
          time: speech.time(askedAt, timeZone),
        })}{' '}
        {askedOf === standing.personId ? t('checkins.asked-you') : t('checkins.asked-other')}
      </p>
      {said ? (
        <div class="stack-s">
          <p>{t('checkins.said-with-it')}</p>
          <Words said={said} request={request} />
        </div>
      ) : null}
      {stands.state === 'taken' && stands.takenBy !== standing.personId ? (
        <p>{t('checkins.taken-by', { name: found.nameOf(stands.takenBy) })}</p>
      ) : null}
      {stands.state === 'talked' ? (
        <p>{t('checkins.talked-with', { name: found.nameOf(stands.takenBy) })}</p>
      ) : null}
      {stands.state === 'withdrawn' ? <p>{t('checkins.talk-off')}</p> : null}
      <TalkActs talk={talk} request={request} />
    </section>
  );
}

/** An open one is taken; who took it says that they talked, or leaves it to somebody else. */
function TalkActs({ talk, request }: { readonly talk: TalkForStaff; readonly request: PageRequest }) {
  const { t } = request.speech;
  const { state, takenBy } = talk.stands;
  const act = (kind: string, words: string, main: boolean) => (
    <form method="post" action={`/talks/${talk.requestId}/${kind}`}>
      <HiddenFields fields={{ write: newId() }} />
      <Button kind={main ? 'main' : 'plain'}>{words}</Button>
    </form>
  );
  if (state === 'open') return <div class="acts">{act('take', t('checkins.take'), true)}</div>;
  if (state !== 'taken' || takenBy !== request.standing.personId) return null;
  return (
    <div class="acts">
      {act('talked', t('checkins.talked'), true)}
      {act('give-back', t('checkins.give-back'), false)}
    </div>
  );
}

function Said({
  said,
  name,
  request,
}: {
  readonly said: CheckIn;
  readonly name: string;
  readonly request: PageRequest;
}) {
  const { t, day } = request.speech;
  return (
    <article class="stack-s">
      <p class="who">
        <bdi>{name}</bdi> <span class="note">{day(said.saidOn, 'day')}</span>
      </p>
      <Words said={said} request={request} />
      {said.seen ? (
        <p class="note">{t('checkins.seen-already')}</p>
      ) : (
        <form method="post" action={`/check-ins/${said.checkInId}/seen`} class="acts">
          <HiddenFields fields={{ write: newId() }} />
          <Button kind="plain" tight>
            {t('checkins.seen')}
          </Button>
        </form>
      )}
    </article>
  );
}

function Words({ said, request }: { readonly said: CheckIn; readonly request: PageRequest }) {
  const { t } = request.speech;
  return (
    <>
      {said.word ? <p>{t(`checkins.word.${said.word}`)}</p> : null}
      {said.body ? (
        <p dir="auto" lang={said.language ?? undefined}>
          {said.body}
        </p>
      ) : null}
    </>
  );
}
