import type { Speech } from '#locales/translate.ts';
import type { FeedbackGroup } from '#school/records/group-feedback.ts';
import type { Uptakes } from '#school/uptakes/read-uptakes.ts';
import { FeedbackArticle } from '#web/student/feedback/feedback-article.tsx';

interface Props {
  /** Newest first */
  readonly groups: readonly FeedbackGroup[];
  readonly uptakes: Uptakes;
  readonly to: string;
  readonly speech: Speech;
}

/** What was said about the goal: all that is new and the newest, then the rest behind a line. */
export function GoalFeedback({ groups, uptakes, to, speech }: Props) {
  const { t } = speech;
  const open = groups.filter((group, at) => group.unread || at === 0);
  const earlier = groups.filter((group) => !open.includes(group));
  return (
    <section class="section stack" id="feedback">
      <h2>{t('student.goal-feedback')}</h2>
      {open.length === 0 ? <p>{t('student.no-feedback')}</p> : null}
      {open.map((group) => (
        <FeedbackArticle group={group} uptakes={uptakes} to={to} side withoutGoal speech={speech} />
      ))}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('student.earlier-feedback')}</summary>
          <div class="stack">
            {earlier.map((group) => (
              <FeedbackArticle group={group} uptakes={uptakes} to={to} side withoutGoal speech={speech} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}
