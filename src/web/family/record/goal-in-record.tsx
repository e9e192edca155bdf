import type { Speech } from '#locales/translate.ts';
import type { RecordGoal } from '#school/families/load-record.ts';
import { askForHelp } from '#school/messages/render-part.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { EvidenceList } from '#web/blocks/evidence-list.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayEstimate, sayLevel, sayStatus } from '#web/blocks/say-level.ts';
import { sayPart } from '#web/blocks/say-part.ts';
import { WhyLevel } from '#web/blocks/why-level.tsx';

/** One goal: its words, where the student stands, and the work it rests on. */
export function GoalInRecord({
  goal,
  speech,
  scale,
}: {
  readonly goal: RecordGoal;
  readonly speech: Speech;
  readonly scale: CurrentScale | undefined;
}) {
  if (!scale) return null;
  const { wording, courseTitle, status, word, evidence, explanation } = goal;
  const said = sayEstimate(speech, { status, word }, scale);
  const levelled = status === 'shown' || status === 'not-shown';
  return (
    <article class="child stack-s">
      <p class="soft">
        <bdi>{courseTitle}</bdi>
      </p>
      <h2 lang={wording.isFallback ? wording.language : undefined} dir="auto">
        {wording.statement}
      </h2>
      {wording.isFallback ? (
        <p class="soft">
          {speech.t('family.in-original')} {askForHelp(speech.language)}
        </p>
      ) : null}
      <p class="line">
        <LevelMark sign={said.sign} word={said.word} big />
        {levelled ? <span>{sayStatus(speech, status)}</span> : null}
      </p>
      <WhyLevel explanation={explanation} scale={scale} speech={speech} />
      {evidence.length > 0 ? (
        <details>
          <summary>{speech.t('family.show-work', { count: evidence.length })}</summary>
          <h3 class="visually-hidden">{speech.t('family.record-work')}</h3>
          <EvidenceList
            rows={evidence.map((piece) => {
              const level = sayLevel(speech, piece.level, scale);
              return {
                title:
                  piece.taskTitle === null ? speech.t('family.record-seen') : <bdi>{piece.taskTitle}</bdi>,
                facts: [speech.day(piece.workedOn, 'day')],
                mark: { sign: level.sign, word: level.word },
                why: explanation && sayPart(speech, explanation, piece),
              };
            })}
          />
        </details>
      ) : null}
    </article>
  );
}
