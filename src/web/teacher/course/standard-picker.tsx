import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { StandardFacts } from '#school/standards/find-standards.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { LoadedPicker } from './load-picker.ts';

type Props = {
  readonly speech: Speech;
  readonly picker: LoadedPicker;
  /** The page it stands on */
  readonly path: string;
  /** What searching keeps of the address, such as the standards chosen already */
  readonly kept: readonly (readonly [name: string, value: string])[];
  /** The act by which one is chosen */
  readonly choose: (standardId: string) => Child;
};

/** Finds items of the imported frameworks: by code or words, or shelf by shelf. */
export function StandardPicker(props: Props) {
  const { speech, picker, path, kept } = props;
  const { t } = speech;
  if (picker.frameworks.length === 0)
    return (
      <aside id="standards">
        <EmptyState title={t('course.no-frameworks-title')}>
          <p>{t('course.no-frameworks')}</p>
        </EmptyState>
      </aside>
    );
  return (
    <aside class="stack" id="standards">
      <h2>{t('course.standards-title')}</h2>
      <form method="get" action={`${path}#standards`} class="form stack">
        <TextField
          id="find"
          name="find"
          type="search"
          label={t('course.find')}
          help={t('course.find-help')}
          value={picker.text}
        />
        <SelectField
          id="framework"
          name="framework"
          label={t('course.framework')}
          help={t('course.framework-help')}
          value={picker.framework?.frameworkId}
          options={[
            { value: '', label: t('course.all-frameworks') },
            ...picker.frameworks.map((each) => ({ value: each.frameworkId, label: each.title })),
          ]}
        />
        <Button>{t('course.find-do')}</Button>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </form>
      <Found {...props} />
      <Browse {...props} />
    </aside>
  );
}

function Found({ speech, picker, choose }: Props) {
  const { t } = speech;
  if (!picker.found) return null;
  const { standards, more } = picker.found;
  if (standards.length === 0) return <p role="status">{t('course.found-none')}</p>;
  return (
    <>
      <p role="status">{t(more ? 'course.found-more' : 'course.found', { count: standards.length })}</p>
      <ul class="rows">
        {standards.map((standard) => (
          <StandardRow standard={standard} acts={choose(standard.standardId)} />
        ))}
      </ul>
    </>
  );
}

function Browse({ speech, picker, path, kept, choose }: Props) {
  const { t } = speech;
  const { shelf, framework } = picker;
  if (!shelf || !framework) return null;
  const to = (under: string) =>
    `${path}?${new URLSearchParams([...kept.map(([name, value]) => [name, value]), ['framework', framework.frameworkId], ['under', under]])}#standards`;
  return (
    <>
      <nav aria-label={t('course.shelves')}>
        <p class="dots">
          <a href={to('')}>{framework.title}</a>
          {shelf.path.map(({ standardId, code, statement }) => (
            <a href={to(standardId)}>{code ?? shorten(statement)}</a>
          ))}
        </p>
      </nav>
      <ul class="rows">
        {shelf.standards.map((standard) => (
          <StandardRow
            standard={standard}
            acts={
              <>
                {standard.children > 0 ? (
                  <a href={to(standard.standardId)}>{t('course.below', { count: standard.children })}</a>
                ) : null}
                {choose(standard.standardId)}
              </>
            }
          />
        ))}
      </ul>
    </>
  );
}

function StandardRow({ standard, acts }: { readonly standard: StandardFacts; readonly acts: Child }) {
  const { code, kind, statement, language } = standard;
  return (
    <li class="row">
      <div>
        {code || kind ? (
          <p class="dots soft">
            {code ? (
              <span>
                <bdi>{code}</bdi>
              </span>
            ) : null}
            {kind ? <span>{kind}</span> : null}
          </p>
        ) : null}
        <p lang={language ?? undefined} dir="auto">
          {statement}
        </p>
      </div>
      <div class="acts">{acts}</div>
    </li>
  );
}

const SHORT = 40;

function shorten(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;
}
