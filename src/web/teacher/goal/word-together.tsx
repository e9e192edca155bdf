import type { GoalProps } from './goal-view.tsx';

/** The classes with which the goal can be worded. */
export function WordTogether({ request, goal, classes }: GoalProps) {
  const { t } = request.speech;
  if (classes.length === 0) return null;
  return (
    <section class="ledger">
      <h2>{t('proposals.with-students')}</h2>
      <p>{t('proposals.with-students-help')}</p>
      <ul class="line">
        {classes.map(({ classId, title }) => (
          <li>
            <a href={`/classes/${classId}/goals/${goal.goalId}/wordings`}>
              {t('proposals.class-link', { class: title })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
