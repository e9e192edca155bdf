import type { WeighedPiece } from '#core/mastery/judgement.ts';
import type { Speech } from '#locales/translate.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import type { RecordGoal } from '#school/families/load-record.ts';
import { askForHelp } from '#school/messages/render-part.ts';
import type { ExplainedEvidence } from '#school/records/explain-evidence.ts';
import type { BesideGoal } from '#school/rollups/beside-goals.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { ArtefactList } from '#web/blocks/artefact-list.tsx';
import { EvidenceList } from '#web/blocks/evidence-list.tsx';
import { GoalLinks } from '#web/blocks/goal-links.tsx';
import { Growth } from '#web/blocks/growth.tsx';
import { JudgedAbove } from '#web/blocks/judged-above.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { PartLinks } from '#web/blocks/part-links.tsx';
import { sayEstimate, sayLevel, sayStatus } from '#web/blocks/say-level.ts';
import { sayPart } from '#web/blocks/say-part.ts';
import { sayPartsRule, sayWhole } from '#web/blocks/say-whole.ts';
import { WhyLevel } from '#web/blocks/why-level.tsx';
import { WorkedOut } from '#web/blocks/worked-out.tsx';

/** One goal: its words, where the student stands, and the work it rests on. */
export function GoalInRecord({
  goal,
  beside,
  artefacts,
  fileOf,
  hrefOf,
  timeZone,
  until,
  speech,
  scale,
}: {
  readonly goal: RecordGoal;
  /** How it stands to other goals and what it is made of */
  readonly beside: BesideGoal | undefined;
  /** What the student made, by the occasion of the evidence, and where the file of one is */
  readonly artefacts: ReadonlyMap<string, readonly Artefact[]>;
  readonly fileOf: (artefactId: string) => string;
  /** Where another goal stands on the page */
  readonly hrefOf: (goalId: string) => string | undefined;
  readonly timeZone: string;
  /** The day on which the drawing ends */
  readonly until: string;
  readonly speech: Speech;
  readonly scale: CurrentScale | undefined;
}) {
  if (!scale) return null;
  const { wording, courseTitle, status, word, evidence, why } = goal;
  const said = sayEstimate(speech, { status, word }, scale);
  const levelled = status === 'shown' || status === 'not-shown';
  return (
    <article class="child stack-s" id={`goal-${wording.goalId}`}>
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
      {beside ? (
        <>
          <GoalLinks links={beside.links} speech={speech} timeZone={timeZone} hrefOf={hrefOf} />
          <PartLinks parts={beside.parts} speech={speech} hrefOf={hrefOf} />
        </>
      ) : null}
      {beside?.whole ? (
        <p>
          {sayPartsRule(speech, beside.whole.rule)} {sayWhole(speech, beside.whole, scale)}
        </p>
      ) : null}
      {beside?.whole ? null : (
        <p class="line">
          <LevelMark sign={said.sign} word={said.word} big />
          {levelled ? <span>{sayStatus(speech, status)}</span> : null}
        </p>
      )}
      {why ? (
        <>
          <JudgedAbove why={why} scale={scale} timeZone={timeZone} speech={speech} />
          <WhyLevel explanation={why.explanation} scale={scale} speech={speech} />
          <WorkedOut
            why={why}
            scale={scale}
            titleOf={(piece) => titleOf(evidence, piece, speech)}
            speech={speech}
          />
          <GoalGrowth why={why} until={until} scale={scale} speech={speech} />
        </>
      ) : null}
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
                why: why && sayPart(speech, why.explanation, piece),
                work: (
                  <ArtefactList
                    artefacts={artefacts.get(piece.occasionId) ?? []}
                    hrefOf={fileOf}
                    small
                    speech={speech}
                  />
                ),
              };
            })}
          />
        </details>
      ) : null}
    </article>
  );
}

/** How it grew, behind one tap: a record has many goals. Nothing before the second piece. */
function GoalGrowth({
  why: { explanation, trace },
  until,
  scale,
  speech,
}: {
  readonly why: ExplainedEvidence;
  readonly until: string;
  readonly scale: CurrentScale;
  readonly speech: Speech;
}) {
  if (explanation.pieces.length < 2) return null;
  return (
    <details>
      <summary>{speech.t('student.how-it-grew')}</summary>
      <Growth
        pieces={explanation.pieces}
        trace={trace}
        scale={scale}
        until={until}
        sayLabel={(steps) => speech.t('student.growth', { steps })}
        speech={speech}
      />
    </details>
  );
}

function titleOf(evidence: RecordGoal['evidence'], piece: WeighedPiece, { t }: Speech): string {
  return evidence.find(({ id }) => piece.judgementIds.includes(id))?.taskTitle ?? t('family.record-seen');
}
