import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { NewGroup } from '#school/groups/open-new-group.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

/** The chosen students in pairs that can help each other; nothing for fewer than four, who are a group anyway. */
export function PairsForm({ found, speech }: { readonly found: NewGroup; readonly speech: Speech }) {
  const { t, list } = speech;
  const { klass, students, pairs, goal } = found;
  if (pairs.length < 2) return null;
  const nameOf = (id: string) => students.find(({ studentId }) => studentId === id)?.display ?? '';
  return (
    <section class="ledger" aria-labelledby="pairs">
      <h2 id="pairs">{t('groups.pairs')}</h2>
      <form method="post" action={`/classes/${klass.classId}/groups`} class="form stack">
        <p>{t('groups.pairs-lede')}</p>
        <HiddenFields fields={{ write: newId(), goal: goal?.goalId ?? '' }} />
        <ul class="stack-s">
          {pairs.map((pair) => (
            <li>
              <input type="hidden" name="pair" value={pair.join(' ')} />
              {list(pair.map(nameOf))}
            </li>
          ))}
        </ul>
        <Choice
          legend={t('groups.purpose')}
          name="purpose"
          value="peer-feedback"
          fit
          options={(['peer-feedback', 'buddies'] as const).map((value) => ({
            value,
            label: t(`groups.purpose-${value}`),
          }))}
        />
        <Button>{t('groups.make-pairs', { count: pairs.length })}</Button>
      </form>
    </section>
  );
}
