import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import type { BesideWording } from '#school/proposals/beside-wording.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { ReadAloud } from './read-aloud.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** Where the words came from, and whether the class is asked for others */
  readonly wording?: BesideWording | undefined;
  readonly speech: Speech;
}

/** The goal in the student's words, in the home language below it, and read aloud. */
export function GoalHead({ opened: { goal, otherWording }, wording: beside, speech }: Props) {
  const { wording } = goal;
  return (
    <header class="page-head">
      <p class="line soft">
        {goal.focus ? <InFocus>{speech.t('words.in-focus')}</InFocus> : null}
        <bdi>{goal.courseTitle}</bdi>
      </p>
      <h1 id="statement" lang={wording.language} dir="auto">
        {wording.statement}
      </h1>
      {otherWording ? (
        <p
          id="statement-other"
          class="soft"
          lang={otherWording.language}
          dir={findLanguage(otherWording.language)?.dir ?? 'auto'}
        >
          {otherWording.statement}
        </p>
      ) : null}
      {beside?.creditedTo === undefined ? null : (
        <p class="soft">{speech.t('proposals.credit', { class: beside.creditedTo })}</p>
      )}
      <ReadAloud ids={otherWording ? ['statement', 'statement-other'] : ['statement']} speech={speech} />
      {beside?.isInvited ? (
        <p>
          <a href={`/home/goals/${goal.goalId}/wordings`}>{speech.t('proposals.go')}</a>
        </p>
      ) : null}
    </header>
  );
}
