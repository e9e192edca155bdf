import { countChances, ENOUGH_CHANCES, MOST_GOALS, type PaceWord } from '#core/plan/count-chances.ts';
import type { Speech } from '#locales/translate.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Said } from '../course/said.tsx';
import type { UnitProps } from './unit-view.tsx';

/** How many pieces of evidence the plan allows for, by goal, and a gentle word about the pace. */
export function ChancesSection({ request, unit, tasks, wordings }: UnitProps) {
  const { speech } = request;
  const { t } = speech;
  const planned = tasks.filter(({ retired }) => !retired);
  const { chances, words } = countChances({ goalIds: unit.goalIds, tasks: planned });
  const titleOf = (goalId: string) => wordings.get(goalId)?.title ?? '';
  return (
    <section class="ledger" id="chances">
      <h2>{t('plan.chances')}</h2>
      <div class="stack">
        <p class="soft">{t('plan.chances-lede', { enough: ENOUGH_CHANCES })}</p>
        <ul class="rows">
          {chances.map(({ goalId, summative, formative, all }) => {
            const wording = wordings.get(goalId);
            return wording ? (
              <li class="row">
                <div>
                  <p class="who">
                    <Said words={wording.title} language={wording.language} />
                  </p>
                  <p class="what dots">
                    <span>{t('plan.chances-of', { count: all })}</span>
                    <span>{t('plan.chances-showing', { count: summative })}</span>
                    <span>{t('plan.chances-finding-out', { count: formative })}</span>
                  </p>
                </div>
              </li>
            ) : null;
          })}
        </ul>
        {words.map((word) => (
          <Notice>
            <p>{sayPace(speech, word, titleOf)}</p>
          </Notice>
        ))}
        {words.length === 0 ? <p>{t('plan.pace-fine')}</p> : null}
      </div>
    </section>
  );
}

function sayPace(speech: Speech, word: PaceWord, titleOf: (goalId: string) => string): string {
  const { t, day } = speech;
  if (word.kind === 'too-fast')
    return t('plan.pace-too-fast', { day: day(word.week, 'day'), count: word.tasks });
  if (word.kind === 'too-much') return t('plan.pace-too-much', { count: word.goals, most: MOST_GOALS });
  return t('plan.pace-not-enough', {
    goals: speech.list(word.goalIds.map(titleOf)),
    enough: ENOUGH_CHANCES,
  });
}
