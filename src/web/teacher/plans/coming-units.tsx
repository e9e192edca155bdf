import type { PlannedUnit } from '#core/plan/course-plan.ts';
import type { Speech } from '#locales/translate.ts';
import { sayWindow } from '#web/blocks/say-window.ts';

type Props = {
  readonly speech: Speech;
  /** With their days moved */
  readonly units: readonly PlannedUnit[];
  /** Name of the goal a unit calls by this key */
  readonly goalTitle: (key: string) => string;
};

/** Units as they would come into the year: their days, goals, and tasks with their windows. */
export function ComingUnits({ speech, units, goalTitle }: Props) {
  const { t, day, list } = speech;
  return (
    <ol class="windows">
      {units.map((unit) => (
        <li>
          <p class="when">
            {t('course.unit-dates', {
              from: day(unit.startsOn, 'day'),
              until: day(unit.endsOn, 'day'),
            })}
          </p>
          <div class="stack-s">
            <h3>
              <bdi>{unit.title}</bdi>
            </h3>
            <p>{list(unit.goals.map(goalTitle))}</p>
            {unit.tasks.length > 0 ? (
              <details>
                <summary>{t('course.unit-tasks', { count: unit.tasks.length })}</summary>
                <ul class="stack-s">
                  {unit.tasks.map((task) => (
                    <li class="dots">
                      <span>
                        <bdi>{task.title}</bdi>
                      </span>
                      <span class="soft">{sayWindow(speech, task)}</span>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
