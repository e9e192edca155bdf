import type { Speech } from '#locales/translate.ts';
import type { MapGoal } from '#school/mastery/list-map-goals.ts';
import { Choice } from '#web/ui/choice.tsx';

interface Props {
  readonly goals: readonly MapGoal[];
  readonly orderGoalId: string | undefined;
  readonly isPlain: boolean;
  readonly speech: Speech;
}

/** In order of name, or of the level in a goal in focus. */
export function OrderChoice({ goals, orderGoalId, isPlain, speech: { t } }: Props) {
  const focus = goals.filter(({ inFocus }) => inFocus);
  if (focus.length === 0) return null;
  return (
    <form method="get" class="line">
      {isPlain ? <input type="hidden" name="plain" value="1" /> : null}
      <Choice
        legend={t('map.order')}
        name="order"
        value={orderGoalId ?? 'name'}
        beside
        fit
        options={[
          { value: 'name', label: t('map.order-name') },
          ...focus.map(({ goalId, title }) => ({
            value: goalId,
            label: t('map.order-level', { goal: title }),
          })),
        ]}
        attributes={{
          'data-controller': 'submit-on-change',
          'data-action': 'change->submit-on-change#submit',
        }}
      />
      <noscript>
        <button class="button tight" type="submit">
          {t('map.put-in-order')}
        </button>
      </noscript>
    </form>
  );
}
