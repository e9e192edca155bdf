import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { MyCheckIns } from '#school/checkins/open-my-check-ins.ts';
import type { CheckIn } from '#school/checkins/read-check-ins.ts';
import type { Talk } from '#school/checkins/read-talks.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly mine: MyCheckIns;
  readonly speech: Speech;
}

/** What became of my wish to talk. Nothing where there was none. */
export function MyTalks({ mine, speech }: Props) {
  const { t } = speech;
  if (mine.talks.length === 0) return null;
  return (
    <section class="section stack" id="talks">
      <h2>{t('checkins.talks-title')}</h2>
      {mine.talks.map((talk) => (
        <article class="stack-s">
          <p>
            {sayTalk(talk, mine, speech)} <span class="note">{speech.day(talk.askedOn, 'day')}</span>
          </p>
          {talk.stands.state === 'open' || talk.stands.state === 'taken' ? (
            <form method="post" action={`/home/talks/${talk.requestId}/take-back`} class="acts">
              <HiddenFields fields={{ write: newId() }} />
              <Button kind="plain" tight>
                {t('checkins.talk-take-back')}
              </Button>
            </form>
          ) : null}
        </article>
      ))}
    </section>
  );
}

function sayTalk({ stands, askedOf, readers }: Talk, { nameOf }: MyCheckIns, { t }: Speech): string {
  switch (stands.state) {
    case 'taken':
      return t('checkins.talk-taken', { name: nameOf(stands.takenBy) });
    case 'talked':
      return t('checkins.talk-talked', { name: nameOf(stands.takenBy) });
    case 'withdrawn':
      return t('checkins.talk-withdrawn');
    case 'open':
      return readers.length > 1
        ? t('checkins.talk-open-more')
        : t('checkins.talk-open', { name: nameOf(askedOf) });
  }
}

/** What I said, with whether it was read, each to be taken back. */
export function MySaid({ mine, speech }: Props) {
  const { t } = speech;
  const { checkIns } = mine;
  return (
    <section class="section stack">
      <h2>{t('checkins.mine-title')}</h2>
      {checkIns.length === 0 ? <p>{t('checkins.mine-none')}</p> : null}
      {checkIns.map((said) => (
        <Said said={said} name={mine.nameOf(said.readerId)} speech={speech} />
      ))}
    </section>
  );
}

function Said({ said, name, speech }: { said: CheckIn; name: string; speech: Speech }) {
  const { t } = speech;
  return (
    <article class="stack-s">
      <p class="note">{t('checkins.to', { name, day: speech.day(said.saidOn, 'day') })}</p>
      {said.word ? <p>{t(`checkins.word.${said.word}`)}</p> : null}
      {said.body ? (
        <p dir="auto" lang={said.language ?? undefined}>
          {said.body}
        </p>
      ) : null}
      {said.seen ? <p class="note">{t('checkins.was-seen', { name })}</p> : null}
      <form method="post" action={`/home/check-in/${said.checkInId}/take-back`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain" tight>
          {t('acts.take-back')}
        </Button>
      </form>
    </article>
  );
}
