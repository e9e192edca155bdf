import type { Speech } from '#locales/translate.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayEstimate, sayStatus } from '#web/blocks/say-level.ts';
import { sayChange, sayWhy } from '#web/blocks/say-why.ts';
import { Panel } from '#web/ui/panel.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { Growth } from './growth.tsx';
import { JudgeForm } from './judge-form.tsx';
import { PiecesTable } from './pieces-table.tsx';

interface Props {
  readonly explained: ExplainedEstimate;
  readonly by: Actor;
  /** Beside the Map, and not a page of its own */
  readonly isBeside: boolean;
  readonly speech: Speech;
}

/** Why this level: the sentence, what would change it, how it grew, the pieces, and what one can do. */
export function WhyPanel({ explained, by, isBeside, speech }: Props) {
  const { explanation, student, goal, scale } = explained;
  const { estimate, pieces } = explanation;
  const { t } = speech;
  const { today, personId } = by.standing;
  const { sign, word } = sayEstimate(speech, estimate, scale);
  const lang = goal.language === speech.language ? undefined : goal.language;
  const sameDay = new Set(pieces.map(({ day }) => day)).size < pieces.length;
  return (
    <Panel
      id="why"
      title={student.display}
      stays={isBeside}
      eyebrow={<bdi lang={lang}>{goal.title}</bdi>}
      under={
        <p class="line">
          <LevelMark sign={sign} word={word} big />
          {estimate.word === null ? null : <span class="soft">{sayStatus(speech, estimate.status)}</span>}
        </p>
      }
    >
      <p lang={lang}>
        <bdi>{goal.statement}</bdi>
      </p>
      <p>{sayWhy(speech, explanation, scale).join(' ')}</p>
      {pieces.length > 0 ? (
        <p>
          <strong>{t('why.would-change')}:</strong> {sayChange(speech, explanation.whatWouldChange, scale)}
        </p>
      ) : null}
      <Growth explained={explained} today={today} speech={speech} />
      <div class="stack-s">
        <FeedbackForm explained={explained} speech={speech} />
        <JudgeForm explained={explained} today={today} speech={speech} />
      </div>
      <PiecesTable explained={explained} viewerId={personId} speech={speech} />
      {sameDay ? <p class="soft">{t('why.same-day')}</p> : null}
      <p>
        <a href={`/students/${student.studentId}`}>{t('map.open-student')}</a>
      </p>
    </Panel>
  );
}
