import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { Said } from '#school/habits/list-said.ts';
import { sayHabit } from './say-habit.ts';

interface Props {
  /** Newest first */
  readonly said: readonly Said[];
  readonly speech: Speech;
  /** What may be done with one of them, such as taking it back */
  readonly actsOf?: ((said: Said) => Child) | undefined;
}

const KINDS = {
  seen: 'habits.said.seen',
  coach: 'habits.said.coach',
  thanks: 'habits.said.thanks',
  self: 'habits.said.self',
} as const;

/** So many stand open, so that the page stays short. */
const NEWEST = 4;

/** What was said of how somebody works, the newest first; never how often, and apart from every level. */
export function HowRows({ said, speech, actsOf }: Props) {
  const row = (each: Said) => <HowRow said={each} speech={speech} acts={actsOf?.(each)} />;
  return (
    <>
      <p class="soft">{speech.t('habits.apart')}</p>
      {said.length === 0 ? <p>{speech.t('habits.none-yet')}</p> : null}
      {said.length > 0 ? <ul class="rows">{said.slice(0, NEWEST).map(row)}</ul> : null}
      {said.length > NEWEST ? (
        <details>
          <summary>{speech.t('habits.earlier')}</summary>
          <ul class="rows">{said.slice(NEWEST).map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

function HowRow({
  said,
  speech,
  acts,
}: {
  readonly said: Said;
  readonly speech: Speech;
  readonly acts: Child | undefined;
}) {
  const { t } = speech;
  const { kind, word, body, language, saidBy, saidOn } = said;
  const habit = sayHabit(speech, said.habit);
  return (
    <li class="row">
      <div class="stack-s">
        <p class="what dots">
          <span>{t(KINDS[kind])}</span>
          <span>{t('habits.from', { who: saidBy, day: speech.day(saidOn, 'day') })}</span>
        </p>
        <p>
          <strong>
            <bdi lang={habit.lang}>{habit.name}</bdi>
          </strong>
        </p>
        {word === null ? null : <p>{t(`habits.word.${word}`)}</p>}
        {body === null ? null : (
          <p dir="auto" lang={language ?? undefined} class="as-written">
            {body}
          </p>
        )}
        {kind === 'coach' || kind === 'self' ? (
          <p lang={habit.lang} dir="auto">
            {t('habits.try', { words: habit.tip })}
          </p>
        ) : null}
      </div>
      {acts}
    </li>
  );
}
