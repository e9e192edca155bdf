import type { Speech } from '#locales/translate.ts';
import type { KeyDoes } from './list-keys.ts';

interface Props {
  readonly title: string;
  readonly keys: readonly KeyDoes[];
  readonly speech: Speech;
}

/** Keys under a heading, each with what it does. */
export function KeysList({ title, keys, speech: { t } }: Props) {
  return (
    <section class="stack-s">
      <h3>{title}</h3>
      <dl class="keys-list">
        {keys.map(({ keys: names, does }) => (
          <div>
            <dt>
              {names.map((name) => (
                <kbd>{name}</kbd>
              ))}
            </dt>
            <dd>{t(does as 'keys.find')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
