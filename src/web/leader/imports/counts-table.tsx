import type { Speech } from '#locales/translate.ts';
import { frameworkNouns, type Noun, type Preview, rosterNouns } from '#school/imports/preview.ts';
import { Table } from '#web/ui/table.tsx';

type Props = {
  readonly caption: string;
  readonly counts: Preview['counts'];
  readonly speech: Speech;
};

const kinds = ['added', 'changed', 'ended', 'unchanged'] as const;
const headings = {
  added: 'imports.col-added',
  changed: 'imports.col-changed',
  ended: 'imports.col-ended',
  unchanged: 'imports.col-unchanged',
} as const;

/** What is, or would be, added, changed and ended of each noun. Schools are none of it: no school is made by page. */
export function CountsTable({ caption, counts, speech }: Props) {
  const { t } = speech;
  const nouns: readonly Noun[] = [...rosterNouns, ...frameworkNouns];
  const rows = nouns.flatMap((noun) => {
    const one = noun === 'schools' ? undefined : counts[noun];
    return one ? [{ noun, ...one }] : [];
  });
  return (
    <Table
      caption={caption}
      quietCaption
      rows={rows}
      columns={[
        { heading: t('imports.col-what'), cell: ({ noun }) => t(`import.noun.${noun}`), names: true },
        ...kinds.map((kind) => ({
          heading: t(headings[kind]),
          cell: (row: (typeof rows)[number]) => speech.number(row[kind]),
          number: true,
        })),
      ]}
    />
  );
}
