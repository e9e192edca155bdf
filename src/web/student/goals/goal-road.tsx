import type { Speech } from '#locales/translate.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { Road, type Stage } from '#web/blocks/road.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayChange, sayWhy } from '#web/blocks/say-why.ts';

interface Props {
  readonly opened: OpenGoal;
  readonly speech: Speech;
}

/** The rubric as a road, the teacher's pin where the level is, and why. Before the feedback is read, no pin. */
export function GoalRoad({ opened, speech }: Props) {
  const { t } = speech;
  const { rubric, scale, why } = opened;
  return (
    <section class="section stack">
      <h2>{t('student.the-road')}</h2>
      {rubric ? (
        <Road
          stages={stagesOf(opened, speech)}
          across
          lang={rubric.language === speech.language ? undefined : rubric.language}
        />
      ) : (
        <p>{t('student.no-rubric')}</p>
      )}
      {why ? (
        <>
          <p>{sayWhy(speech, why.explanation, scale).join(' ')}</p>
          {why.explanation.pieces.length > 0 ? (
            <p>{sayChange(speech, why.explanation.whatWouldChange, scale)}</p>
          ) : null}
        </>
      ) : (
        <p class="notice">
          {t('student.level-waits')} <a href="#feedback">{t('student.open-feedback')}</a>
        </p>
      )}
    </section>
  );
}

function stagesOf({ rubric, scale, why, evidence }: OpenGoal, speech: Speech): Stage[] {
  const lines = new Map(rubric?.descriptors.map(({ level, studentLine }) => [level, studentLine]));
  const at = why?.explanation.estimate.word ?? null;
  const [newest] = evidence;
  return scale.levels.map(({ level }) => {
    const { sign, word } = sayLevel(speech, level, scale);
    const pin =
      level === at && newest
        ? speech.t('student.pin', { teacher: newest.judge, day: speech.day(newest.workedOn, 'short') })
        : undefined;
    return {
      sign,
      word,
      descriptor: lines.get(level) ?? '',
      walked: at !== null && level < at,
      pins: pin === undefined ? [] : [{ words: pin, by: 'teacher' as const }],
    };
  });
}
