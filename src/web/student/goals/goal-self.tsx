import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import type { SelfEvaluation } from '#school/self-evaluations/read-self-evaluations.ts';
import { Judge } from '#web/blocks/judge.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** Newest first */
  readonly said: readonly SelfEvaluation[];
  readonly speech: Speech;
}

/** Where the student sees themself on the same rubric, and why; what they said before, behind a line. */
export function GoalSelf({ opened, said, speech }: Props) {
  const { t } = speech;
  const { goal, rubric, scale } = opened;
  // What was said on another scale has no place on this one.
  const [newest, ...earlier] = said.filter(({ scaleId }) => scaleId === scale.id);
  const lines = new Map(rubric?.descriptors.map(({ level, studentLine }) => [level, studentLine]));
  return (
    <section class="section stack" id="self">
      <h2>{t('student.self')}</h2>
      {newest ? <Said each={newest} opened={opened} speech={speech} /> : null}
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
      <form class="form stack" method="post" action={`/home/goals/${goal.goalId}/self-evaluations`}>
        <HiddenFields fields={{ write: newId() }} />
        <p class="soft">{t('student.self-lede')}</p>
        <Judge
          name="level"
          goal={goal.wording.title}
          lang={goal.wording.language === speech.language ? undefined : goal.wording.language}
          linesLang={rubric?.language === speech.language ? undefined : rubric?.language}
          places={scale.levels.map(({ level }, index) => {
            const { sign, word } = sayLevel(speech, level, scale);
            const key = speech.number(index + 1);
            return { value: String(level), key, sign, word, descriptor: lines.get(level) };
          })}
        />
        <TextArea
          id="self-reason"
          name="reason"
          label={t('student.self-reason')}
          grows
          required
          attributes={{ maxlength: '1000' }}
        />
        <Button>{t('student.self-send')}</Button>
      </form>
    </section>
  );
}

type SaidProps = Pick<Props, 'opened' | 'speech'> & { readonly each: SelfEvaluation };

function Said({ each, opened: { scale }, speech }: SaidProps) {
  const { word } = sayLevel(speech, each.level, scale);
  return (
    <div>
      <p>{speech.t('student.self-said', { day: speech.day(each.saidOn, 'weekday-day'), level: word })}</p>
      <p lang={each.language ?? undefined} dir="auto">
        {each.reason}
      </p>
    </div>
  );
}
