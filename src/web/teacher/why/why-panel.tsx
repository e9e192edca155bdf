import type { Artefact } from '#school/artefacts/artefact.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import type { BesideGoal } from '#school/rollups/beside-goals.ts';
import { AsOfForm, AsOfNotice } from '#web/blocks/as-of.tsx';
import { Growth } from '#web/blocks/growth.tsx';
import { JudgedAbove } from '#web/blocks/judged-above.tsx';
import type { AskedDay } from '#web/blocks/known-on.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PartLinks } from '#web/blocks/part-links.tsx';
import { sayHeld, sayStatus } from '#web/blocks/say-level.ts';
import { sayPartsRule, sayWhole } from '#web/blocks/say-whole.ts';
import { sayChange, sayWhy } from '#web/blocks/say-why.ts';
import { Figures } from '#web/blocks/worked-out.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { spokenAddress } from '../spoken/spoken-form.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { JudgeForm } from './judge-form.tsx';
import { OverrideActs } from './override-acts.tsx';
import { OverrideForm } from './override-form.tsx';
import { PiecesTable } from './pieces-table.tsx';
import { whyAddress } from './why-address.ts';

interface Props {
  readonly explained: ExplainedEstimate;
  /** What the goal is made of, and how far the student is with the whole */
  readonly beside: BesideGoal;
  /** What the student made, by the occasion of the evidence */
  readonly artefacts: ReadonlyMap<string, readonly Artefact[]>;
  /** Those that give evidence of the goal */
  readonly tasks: readonly { readonly taskId: string; readonly title: string }[];
  readonly asked: AskedDay;
  readonly request: PageRequest;
  /** Beside the Map, and not a page of its own */
  readonly isBeside: boolean;
}

/** Why this level: the sentence, what would change it, how it grew, the pieces, and what one can do. */
export function WhyPanel({ explained, beside, artefacts, tasks, asked, request, isBeside }: Props) {
  const { explanation, held, override, student, goal, scale, trace } = explained;
  const { pieces } = explanation;
  const { by, speech, school } = request;
  const { t } = speech;
  const { today, personId } = by.standing;
  const { knownOn } = asked;
  // How goals stand to each other is said of today.
  const whole = knownOn ? undefined : beside.whole;
  const here = whyAddress(explained);
  const { classId } = explained.klass;
  const { studentId } = student;
  const lang = goal.language === speech.language ? undefined : goal.language;
  const sameDay = new Set(pieces.map(({ day }) => day)).size < pieces.length;
  return (
    <Panel
      id="why"
      title={student.display}
      stays={isBeside}
      eyebrow={<bdi lang={lang}>{goal.title}</bdi>}
      under={
        whole ? null : (
          <p class="line">
            <LevelMark {...sayHeld(speech, held, scale)} letter={undefined} big />
            {held.word === null ? null : <span class="soft">{sayStatus(speech, held.status)}</span>}
          </p>
        )
      }
    >
      <AsOfNotice asked={asked} here={here} hasNothing={pieces.length === 0 && !override} speech={speech} />
      {override ? (
        <section class="stack-s" aria-label={t('why.judged-heading')}>
          <JudgedAbove why={explained} scale={scale} timeZone={school.timeZone} speech={speech} />
          {knownOn ? null : <OverrideActs explained={explained} override={override} speech={speech} />}
        </section>
      ) : null}
      <p lang={lang}>
        <bdi>{goal.statement}</bdi>
      </p>
      {whole ? (
        <>
          <PartLinks parts={beside.parts} speech={speech} hrefOf={(goalId) => `/goals/${goalId}`} />
          <p>
            {sayPartsRule(speech, whole.rule)} {sayWhole(speech, whole, scale)}
          </p>
        </>
      ) : (
        <p>{sayWhy(speech, explanation, scale).join(' ')}</p>
      )}
      {pieces.length > 0 ? (
        <p>
          <strong>{t('why.would-change')}:</strong> {sayChange(speech, explanation.whatWouldChange, scale)}
        </p>
      ) : null}
      <Growth
        pieces={pieces}
        trace={trace}
        scale={scale}
        until={knownOn?.day ?? today}
        sayLabel={(steps) => t('map.growth', { goal: goal.title, steps })}
        speech={speech}
      />
      {knownOn ? null : (
        <div class="stack-s">
          <FeedbackForm explained={explained} speech={speech} />
          <p>
            <a href={`${spokenAddress({ classId, studentId })}?goal=${goal.goalId}`}>
              {t('artefacts.speak-instead')}
            </a>
          </p>
          {/* A goal made of several has no work of its own, and stands as its parts do. */}
          {whole ? null : (
            <>
              <JudgeForm explained={explained} tasks={tasks} today={today} speech={speech} />
              <OverrideForm explained={explained} speech={speech} />
            </>
          )}
        </div>
      )}
      <PiecesTable
        explained={explained}
        artefacts={artefacts}
        viewerId={personId}
        isPast={knownOn !== undefined}
        speech={speech}
      />
      {pieces.length > 0 ? <Figures why={explained} scale={scale} speech={speech} /> : null}
      {sameDay ? <p class="soft">{t('why.same-day')}</p> : null}
      {isBeside ? (
        <p>
          <a href={`${here}#known-on`}>{t('why.on-title')}</a>
        </p>
      ) : (
        <AsOfForm asked={asked} here={here} today={today} speech={speech} />
      )}
      <p>
        <a href={`/students/${student.studentId}`}>{t('map.open-student')}</a>
      </p>
    </Panel>
  );
}
