import type { Speech } from '#locales/translate.ts';
import type { FeedbackGroup } from '#school/records/group-feedback.ts';
import type { MyGoal } from '#school/records/open-my-goals.ts';
import type { Uptakes } from '#school/uptakes/read-uptakes.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { Trio } from '#web/blocks/trio.tsx';
import { ReadIt } from '#web/student/feedback/read-it.tsx';
import { WhatIDo } from '#web/student/feedback/what-i-do.tsx';

interface Props {
  /** With a next step */
  readonly group: FeedbackGroup;
  readonly goals: readonly MyGoal[];
  readonly uptakes: Uptakes;
  readonly speech: Speech;
}

/** The one next step, large; while it is new, what else was said with it. */
export function NextStep({ group, goals, uptakes, speech }: Props) {
  const { t } = speech;
  const { about, nextStep, glow, grow, unread } = group;
  if (!nextStep) return null;
  const { text, lang, dir } = sayFeedback(speech, nextStep);
  const goal = goals.find(({ goalId }) => goalId === about.goalId);
  const name = about.goal ? (
    <a href={`/home/goals/${about.goalId}`}>
      <bdi lang={about.goal.language}>{about.goal.title}</bdi>
    </a>
  ) : about.taskTitle ? (
    <bdi>{about.taskTitle}</bdi>
  ) : null;
  return (
    <section class="stack" aria-labelledby="next-step">
      <h2 class="visually-hidden" id="next-step">
        {t('student.next-step')}
      </h2>
      <p class="said" lang={lang} dir={dir}>
        {text}
      </p>
      <p class="line soft">
        {name === null ? null : goal?.focus ? (
          <InFocus spoken={`${t('words.in-focus')}:`}>{name}</InFocus>
        ) : (
          <span>{name}</span>
        )}
        <span>
          {t('student.from', { teacher: about.givenBy, day: speech.day(about.givenOn, 'weekday-day') })}
        </span>
      </p>
      {unread && (glow || grow) ? (
        <Trio
          words={{ glow: t('words.glow'), grow: t('words.grow'), nextStep: t('words.next-step') }}
          glow={glow && sayFeedback(speech, glow)}
          grow={grow && sayFeedback(speech, grow)}
        />
      ) : null}
      <ReadIt group={group} to="/home" speech={speech} />
      <WhatIDo group={group} uptakes={uptakes} to="/home" speech={speech} />
    </section>
  );
}
