import { seesOtherwise } from '#core/feedback/sees-otherwise.ts';
import type { Speech } from '#locales/translate.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import type { SelfEvaluation } from '#school/self-evaluations/read-self-evaluations.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** Newest first */
  readonly said: readonly SelfEvaluation[];
  readonly speech: Speech;
}

/** Where the student saw themself, the question where the level is another, and the way to say it again. */
export function GoalSelf({ opened, said, speech }: Props) {
  const { t } = speech;
  const { goal, scale } = opened;
  // What was said on another scale has no place on this one.
  const [newest, ...earlier] = said.filter(({ scaleId }) => scaleId === scale.id);
  return (
    <section class="section stack" id="self">
      <h2>{t('student.self')}</h2>
      {newest ? <Said each={newest} opened={opened} speech={speech} /> : <p>{t('student.self-none')}</p>}
      {newest ? <Differs mine={newest.level} opened={opened} speech={speech} /> : null}
      <p>
        <LinkButton href={`/home/goals/${goal.goalId}/where-i-am`}>{t('student.self-mark')}</LinkButton>
      </p>
      {earlier.length > 0 ? (
        <details>
          <summary>{t('student.self-earlier')}</summary>
          <div class="stack-s">
            {earlier.map((each) => (
              <Said each={each} opened={opened} speech={speech} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

type Part = Pick<Props, 'opened' | 'speech'>;

/** Asked only where the student may see the level, and three pieces or more say one. */
function Differs({ mine, opened: { goal, scale, why }, speech }: Part & { readonly mine: number }) {
  const theirs = why?.held.word ?? null;
  if (theirs === null || !seesOtherwise(mine, theirs)) return null;
  return (
    <div class="notice stack-s">
      <p>
        {speech.t('student.self-differs', {
          mine: sayLevel(speech, mine, scale).word,
          theirs: sayLevel(speech, theirs, scale).word,
        })}
      </p>
      <p>
        <a href={`/home/goals/${goal.goalId}?about=goal#ask`}>{speech.t('student.self-talk')}</a>
      </p>
    </div>
  );
}

function Said({ each, opened: { scale }, speech }: Part & { readonly each: SelfEvaluation }) {
  const { t } = speech;
  const day = speech.day(each.saidOn, 'weekday-day');
  const level = sayLevel(speech, each.level, scale).word;
  const { taskTitle } = each;
  return (
    <div>
      <p class="dots">
        <span>
          {taskTitle === null
            ? t('student.self-said', { day, level })
            : t('student.self-of-task', { day, level, task: taskTitle })}
        </span>
        {each.madeTogether ? <span>{t('student.self-as-group')}</span> : null}
      </p>
      <p lang={each.language ?? undefined} dir="auto">
        {each.reason}
      </p>
    </div>
  );
}
