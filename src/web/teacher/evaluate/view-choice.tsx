import type { Speech } from '#locales/translate.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import type { RubricView } from './rubric-view.ts';

interface Props {
  readonly view: RubricView;
  /** The goal that is shown again, where the page is about a retake */
  readonly retake: string | undefined;
  readonly speech: Speech;
}

/** Two views of one rubric: links, so that each works without script. */
export function ViewChoice({ view, retake, speech: { t } }: Props) {
  const rest = retake === undefined ? '' : `&retake=${retake}`;
  return (
    <Tabs
      label={t('evaluate.view')}
      tabs={[
        { href: `?view=analytic${rest}`, label: t('evaluate.view-analytic'), current: view === 'analytic' },
        { href: `?view=single${rest}`, label: t('evaluate.view-single'), current: view === 'single' },
      ]}
    />
  );
}
