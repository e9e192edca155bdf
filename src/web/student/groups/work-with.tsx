import type { Speech } from '#locales/translate.ts';
import type { MyGroup } from '#school/groups/list-my-groups.ts';

/** With whom one works now, and on which task; nothing where that is nobody. Why is not said. */
export function WorkWith({
  groups,
  speech,
}: {
  readonly groups: readonly MyGroup[];
  readonly speech: Speech;
}) {
  const { t, list } = speech;
  if (groups.length === 0) return null;
  return (
    <section class="section stack">
      <h2>{t('groups.my-title')}</h2>
      <ul class="stack-s">
        {groups.map(({ purpose, names, task }) => (
          <li class="dots">
            <span>{t(`groups.my-${purpose}`, { names: list(names) })}</span>
            {task === null ? null : (
              <span>
                <bdi>{task}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
