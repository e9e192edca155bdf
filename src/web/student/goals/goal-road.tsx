import type { WeighedPiece } from '#core/mastery/judgement.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { SeeExemplars } from '#web/blocks/exemplar-view.tsx';
import { JudgedAbove } from '#web/blocks/judged-above.tsx';
import { Road, type Stage } from '#web/blocks/road.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayChange, sayWhy } from '#web/blocks/say-why.ts';
import { WorkedOut } from '#web/blocks/worked-out.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** What levels look like */
  readonly exemplars: readonly Exemplar[];
  /** Made of several: what is said of its parts stands for work of its own */
  readonly isWhole: boolean;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** The rubric as a road, the teacher's pin where the level is, and why. Before the feedback is read, no pin. */
export function GoalRoad({ opened, exemplars, isWhole, timeZone, speech }: Props) {
  const { t } = speech;
  const { rubric, scale, why } = opened;
  return (
    <section class="section stack">
      <h2>{t('student.the-road')}</h2>
      {rubric ? (
        <Road
          stages={stagesOf(opened, { exemplars, timeZone, speech })}
          across
          lang={rubric.language === speech.language ? undefined : rubric.language}
        />
      ) : (
        <p>{t('student.no-rubric')}</p>
      )}
      {why ? (
        <>
          <JudgedAbove why={why} scale={scale} timeZone={timeZone} speech={speech} />
          {isWhole && why.explanation.pieces.length === 0 ? null : (
            <p>{sayWhy(speech, why.explanation, scale).join(' ')}</p>
          )}
          {why.explanation.pieces.length > 0 ? (
            <p>{sayChange(speech, why.explanation.whatWouldChange, scale)}</p>
          ) : null}
          <WorkedOut
            why={why}
            scale={scale}
            titleOf={(piece) => titleOf(opened, piece, speech)}
            speech={speech}
          />
        </>
      ) : (
        <p class="notice">
          {t('student.level-waits')} <a href="#feedback">{t('student.open-feedback')}</a>
        </p>
      )}
    </section>
  );
}

function titleOf({ evidence }: OpenGoal, piece: WeighedPiece, { t }: Speech): string {
  const about = evidence.find(({ id }) => piece.judgementIds.includes(id));
  return about?.taskTitle ?? t('student.seen', { teacher: about?.judge ?? '' });
}

function stagesOf(
  { rubric, scale, why, evidence }: OpenGoal,
  { exemplars, timeZone, speech }: Pick<Props, 'exemplars' | 'timeZone' | 'speech'>,
): Stage[] {
  const lines = new Map(rubric?.descriptors.map(({ level, studentLine }) => [level, studentLine]));
  const at = why?.held.word ?? null;
  const [newest] = evidence;
  const judged = why?.override && {
    judge: why.override.madeBy,
    workedOn: schoolDay(new Date(why.override.madeAt), timeZone),
  };
  const says = judged ?? newest;
  return scale.levels.map(({ level }) => {
    const { sign, word } = sayLevel(speech, level, scale);
    const pin =
      level === at && says
        ? speech.t('student.pin', { teacher: says.judge, day: speech.day(says.workedOn, 'short') })
        : undefined;
    return {
      sign,
      word,
      descriptor: lines.get(level) ?? '',
      walked: at !== null && level < at,
      example: (
        <SeeExemplars
          exemplars={exemplars.filter((each) => each.level === level)}
          hrefOf={(exemplarId) => `/home/exemplars/${exemplarId}/file`}
          speech={speech}
        />
      ),
      pins: pin === undefined ? [] : [{ words: pin, by: 'teacher' as const }],
    };
  });
}
