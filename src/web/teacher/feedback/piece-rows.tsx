import type { Speech } from '#locales/translate.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import type { MapGoal } from '#school/mastery/list-map-goals.ts';
import type { ClassPiece } from '#school/uptakes/open-class-feedback.ts';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { sayUptake } from '#web/blocks/say-uptake.ts';
import { Chip } from '#web/ui/chip.tsx';
import { LookForm } from './look-form.tsx';

export interface PieceRowsProps {
  readonly pieces: readonly ClassPiece[];
  readonly klass: ClassFacts;
  /** What heads a row: the heading above says the other */
  readonly names: 'student' | 'goal';
  readonly goals: readonly MapGoal[];
  readonly speech: Speech;
}

/** One row for each piece of feedback: to whom or on what, what was asked, how far it has come, and the teacher's look. */
export function PieceRows({ pieces, klass, names, goals, speech }: PieceRowsProps) {
  return (
    <ul class="rows">
      {pieces.map((piece) => (
        <PieceRow piece={piece} klass={klass} names={names} goals={goals} speech={speech} />
      ))}
    </ul>
  );
}

type RowProps = Omit<PieceRowsProps, 'pieces'> & { readonly piece: ClassPiece };

function PieceRow({ piece, klass, names, goals, speech }: RowProps) {
  const { t } = speech;
  const { student, standing, age, words, taskTitle, givenOn } = piece;
  const goal = goals.find(({ goalId }) => goalId === piece.goalId);
  const days = t('feedback.age', { days: age.days });
  return (
    <li class="row">
      <div>
        <p class="who">
          {names === 'student' ? (
            <a href={`/students/${student.studentId}`}>
              <bdi>{student.display}</bdi>
            </a>
          ) : goal ? (
            <a href={`/classes/${klass.classId}/why/${student.studentId}/${goal.goalId}`}>
              <bdi lang={goal.language}>{goal.title}</bdi>
            </a>
          ) : (
            t('feedback.no-goal')
          )}
        </p>
        <p class="what dots">
          <span>{t(`feedback.state.${standing.state}`)}</span>
          <span>{age.marked ? <Chip>{days}</Chip> : days}</span>
          {taskTitle === null ? null : (
            <span>
              <bdi>{taskTitle}</bdi>
            </span>
          )}
          <span>{t('feedback.given-on', { day: speech.day(givenOn, 'day') })}</span>
        </p>
        {words
          .filter(({ kind }) => kind !== 'glow')
          .map((each) => {
            const { text, lang, dir } = sayFeedback(speech, each);
            return (
              <p class="why">
                <b>{t(`words.${each.kind}`)}</b>{' '}
                <bdi lang={lang} dir={dir}>
                  {text}
                </bdi>
              </p>
            );
          })}
        <Answers piece={piece} speech={speech} />
      </div>
      {standing.state === 'checked' ? null : <LookForm piece={piece} klass={klass} speech={speech} />}
    </li>
  );
}

/** The newest word of the student, and the newest look of a teacher. */
function Answers({ piece, speech }: { readonly piece: ClassPiece; readonly speech: Speech }) {
  const { t } = speech;
  const [uptake] = piece.uptakes;
  const [check] = piece.checks;
  return (
    <>
      {uptake ? (
        <p class="why">
          <span class="soft">
            {t(uptake.kind === 'plan' ? 'feedback.said-plan' : 'feedback.said-tried', {
              day: speech.day(uptake.saidOn, 'day'),
            })}
          </span>{' '}
          {sayUptake(speech, uptake).map(({ text, lang, dir }) => (
            <>
              <bdi lang={lang} dir={dir}>
                {text}
              </bdi>{' '}
            </>
          ))}
        </p>
      ) : null}
      {check ? (
        <p class="why">
          <span class="soft">{t('feedback.said-checked', { day: speech.day(check.checkedOn, 'day') })}</span>{' '}
          {check.body === null ? null : (
            <bdi lang={check.language ?? undefined} dir="auto">
              {check.body}
            </bdi>
          )}
        </p>
      ) : null}
    </>
  );
}
