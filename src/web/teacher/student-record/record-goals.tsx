import { isSupport } from '#core/mastery/supports.ts';
import type { Speech } from '#locales/translate.ts';
import type { StudentRecord } from '#school/records/open-student-record.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { EvidenceList } from '#web/blocks/evidence-list.tsx';
import { Growth } from '#web/blocks/growth.tsx';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { JudgedAbove } from '#web/blocks/judged-above.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayHeld, sayLevel, sayStatus } from '#web/blocks/say-level.ts';
import { sayPart } from '#web/blocks/say-part.ts';
import { WhyLevel } from '#web/blocks/why-level.tsx';

interface Props {
  readonly goals: StudentRecord['goals'];
  readonly scale: CurrentScale;
  /** The day on which drawings end */
  readonly today: string;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** Each goal with its level, then the work it rests on; by course, those in focus first. */
export function RecordGoals({ goals, scale, today, timeZone, speech }: Props) {
  const courses = Map.groupBy(goals, ({ classId }) => classId);
  return (
    <>
      {[...courses.values()].map((ofCourse) => (
        <section class="ledger">
          <h2>
            <bdi>
              {ofCourse[0]?.courseTitle}, {ofCourse[0]?.classTitle}
            </bdi>
          </h2>
          <ul class="rows">
            {ofCourse.map((goal) => (
              <GoalRow goal={goal} scale={scale} today={today} timeZone={timeZone} speech={speech} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function GoalRow({
  goal,
  scale,
  today,
  timeZone,
  speech,
}: Omit<Props, 'goals'> & { goal: StudentRecord['goals'][number] }) {
  const { t } = speech;
  const { evidence, why, status, wording } = goal;
  const statement = <bdi lang={wording.language}>{wording.statement}</bdi>;
  return (
    <li class="row">
      <div>
        <p class="who">
          {goal.focus ? <InFocus spoken={`${t('words.in-focus')}:`}>{statement}</InFocus> : statement}
        </p>
        <p class="what">
          {goal.isWhole ? (
            <span>{t('goals.made-of-several')}</span>
          ) : (
            <LevelMark {...sayHeld(speech, goal, scale)} letter={undefined} />
          )}
          {status === 'shown' || status === 'not-shown' ? <span>{sayStatus(speech, status)}</span> : null}
        </p>
        {why?.override ? <JudgedAbove why={why} scale={scale} timeZone={timeZone} speech={speech} /> : null}
        {evidence.length > 0 ? (
          <details>
            <summary>{t('teacher.evidence-count', { count: evidence.length })}</summary>
            {why && why.explanation.pieces.length > 1 ? (
              <Growth
                pieces={why.explanation.pieces}
                trace={why.trace}
                scale={scale}
                until={today}
                sayLabel={(steps) => t('map.growth', { goal: wording.title, steps })}
                speech={speech}
              />
            ) : null}
            {why ? <WhyLevel explanation={why.explanation} scale={scale} speech={speech} /> : null}
            <EvidenceList
              rows={evidence.map((each) => ({
                ...evidenceRow(each, { scale, speech }),
                why: why && sayPart(speech, why.explanation, each),
              }))}
            />
          </details>
        ) : null}
      </div>
    </li>
  );
}

function evidenceRow(
  each: StudentRecord['goals'][number]['evidence'][number],
  { scale, speech }: Pick<Props, 'scale' | 'speech'>,
) {
  const { t } = speech;
  const used = each.supports.filter(isSupport).map((support) => t(`words.support.${support}`));
  const { sign, word } = sayLevel(speech, each.level, scale);
  return {
    title: each.taskTitle === null ? t('teacher.observation') : <bdi>{each.taskTitle}</bdi>,
    facts: [speech.day(each.workedOn, 'day'), each.judge, ...(used.length > 0 ? [speech.list(used)] : [])],
    mark: { sign, word },
  };
}
