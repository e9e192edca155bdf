import type { Speech } from '#locales/translate.ts';
import type { GivenFeedback } from '#school/feedback/list-feedback.ts';
import type { FeedbackGroup } from '#school/records/group-feedback.ts';
import type { Uptakes } from '#school/uptakes/read-uptakes.ts';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { SpokenWords } from '#web/blocks/spoken-words.tsx';
import { Trio } from '#web/blocks/trio.tsx';
import { ReadIt } from './read-it.tsx';
import { WhatIDo } from './what-i-do.tsx';

interface Props {
  readonly group: FeedbackGroup;
  /** What became of the feedback of this page */
  readonly uptakes: Uptakes;
  /** Where to come back to */
  readonly to: string;
  /** Beside each other where there is room */
  readonly side?: boolean | undefined;
  /** The goal is the page's own */
  readonly withoutGoal?: boolean | undefined;
  readonly speech: Speech;
}

/** What a teacher said in one go, with the button that says it was read, then what the student does with it. */
export function FeedbackArticle({ group, uptakes, to, side, withoutGoal, speech }: Props) {
  const { t } = speech;
  const { about, glow, grow, nextStep, all } = group;
  const said = (each: GivenFeedback | undefined) => each && sayFeedback(speech, each);
  const shown = [glow, grow, nextStep];
  const more = all.filter((each) => !shown.includes(each));
  return (
    <article class="stack-s">
      <p class="soft dots">
        {about.goal && !withoutGoal ? (
          <span>
            <bdi lang={about.goal.language}>{about.goal.title}</bdi>
          </span>
        ) : null}
        {about.taskTitle ? (
          <span>
            <bdi>{about.taskTitle}</bdi>
          </span>
        ) : null}
        <span>
          {t('student.from', { teacher: about.givenBy, day: speech.day(about.givenOn, 'weekday-day') })}
        </span>
      </p>
      <Trio
        words={{ glow: t('words.glow'), grow: t('words.grow'), nextStep: t('words.next-step') }}
        glow={said(glow)}
        grow={said(grow)}
        nextStep={said(nextStep)}
        side={side}
      />
      {more.map((each) => {
        const { text, lang, dir } = sayFeedback(speech, each);
        return (
          <p lang={lang} dir={dir}>
            {text}
          </p>
        );
      })}
      <SpokenWords
        feedback={all}
        hrefOf={(feedbackId) => `/home/spoken/${feedbackId}/sound`}
        speech={speech}
      />
      <ReadIt group={group} to={to} speech={speech} />
      <WhatIDo group={group} uptakes={uptakes} to={to} speech={speech} />
    </article>
  );
}
