import type { Speech } from '#locales/translate.ts';
import type { OpenedChange } from '#school/calculation-changes/open-change.ts';
import { Table } from '#web/ui/table.tsx';
import { LevelMark } from '../level-mark.tsx';
import { sayLevel } from '../say-level.ts';
import { PrintButton } from './print-button.tsx';

type Props = { readonly opened: OpenedChange; readonly speech: Speech };

/** Where the scale changes: each old level beside the one it is read as, and the cut before and after. Prints. */
export function MappingSection({ opened: { change, scales }, speech }: Props) {
  const { scale } = change.wanted;
  if (!scale) return null;
  const { t } = speech;
  const { before, after } = scales;
  const markOf = (level: number, of: typeof before) => {
    const { sign, word } = sayLevel(speech, level, of);
    return <LevelMark sign={sign} word={word} />;
  };
  return (
    <section class="ledger">
      <h2>{t('calculation.mapping')}</h2>
      <div class="stack">
        <Table
          caption={t('calculation.mapping')}
          quietCaption
          columns={[
            {
              heading: t('calculation.col-old'),
              names: true,
              cell: ({ level }) => markOf(level, before),
            },
            { heading: t('calculation.col-new'), cell: ({ readAs }) => markOf(readAs, after) },
          ]}
          rows={before.levels.map(({ level }, at) => ({ level, readAs: scale.mapping[at] ?? level }))}
        />
        <p>{t('calculation.cut-before', { level: sayLevel(speech, before.cut, before).word })}</p>
        <p>{t('calculation.cut-after', { level: sayLevel(speech, after.cut, after).word })}</p>
        <p class="soft">{t('calculation.scale-mapping-help')}</p>
        <p class="acts">
          <PrintButton words={t('calculation.print')} />
        </p>
      </div>
    </section>
  );
}
