import type { WeighedPiece } from '#core/mastery/judgement.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import type { SelfEvaluation } from '#school/self-evaluations/read-self-evaluations.ts';
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
  /** Where the student saw themself, newest first */
  readonly said: readonly SelfEvaluation[];
  /** Made of several: what is said of its parts stands for work of its own */
  readonly isWhole: boolean;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** The rubric as a road: my pin and the teacher's, and why. Before the feedback is read the teacher's is not there. */
export function GoalRoad({ opened, exemplars, said, isWhole, timeZone, speech }: Props) {
  const { t } = speech;
  const { rubric, scale, why } = opened;
  return (
    <section class="section stack">
      <h2>{t('student.the-road')}</h2>
      {rubric ? (
        <Road
          stages={stagesOf(opened, { exemplars, said, timeZone, speech })}
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
          {t('student.level-waits')} <a href="#feedback">{t('student.open-feedback')}</a>{' '}
          <a href={`/home/goals/${opened.goal.goalId}/where-i-am`}>{t('student.self-before')}</a>
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
  { exemplars, said, timeZone, speech }: Pick<Props, 'exemplars' | 'said' | 'timeZone' | 'speech'>,
): Stage[] {
  const lines = new Map(rubric?.descriptors.map(({ level, studentLine }) => [level, studentLine]));
  const at = why?.held.word ?? null;
  const [newest] = evidence;
  const judged = why?.override && {
    judge: why.override.madeBy,
    workedOn: schoolDay(new Date(why.override.madeAt), timeZone),
  };
  const says = judged ?? newest;
  const mine = said.find(({ scaleId }) => scaleId === scale.id);
  return scale.levels.map(({ level }) => {
    const { sign, word } = sayLevel(speech, level, scale);
    const pins: Stage['pins'][number][] = [];
    if (level === at && says) {
      const day = speech.day(says.workedOn, 'short');
      pins.push({ words: speech.t('student.pin', { teacher: says.judge, day }), by: 'teacher' });
    }
    if (level === mine?.level) {
      const day = speech.day(mine.saidOn, 'short');
      pins.push({ words: speech.t('student.pin-me', { day }), by: 'student' });
    }
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
      pins,
    };
  });
}
