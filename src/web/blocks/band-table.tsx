import { type BandCounts, countAll } from '#core/mastery/count-bands.ts';
import { mapBands } from '#core/mastery/map-band.ts';
import type { Speech } from '#locales/translate.ts';
import { Table } from '#web/ui/table.tsx';

type Row = { readonly name: string; readonly bands: BandCounts };

type Props = {
  readonly caption: string;
  /** What a row names: a class, or a course */
  readonly place: string;
  readonly rows: readonly Row[];
  readonly speech: Speech;
};

/** The counts of several places beside each other. */
export function BandTable({ caption, place, rows, speech }: Props) {
  const { t, number } = speech;
  return (
    <Table
      caption={caption}
      quietCaption
      rows={rows}
      columns={[
        { heading: place, cell: ({ name }) => <bdi>{name}</bdi>, names: true },
        ...mapBands.map((band) => ({
          heading: t(`goals.head-${band}`),
          cell: ({ bands }: Row) => number(bands[band]),
          number: true,
        })),
        { heading: t('goals.head-all'), cell: ({ bands }) => number(countAll(bands)), number: true },
      ]}
    />
  );
}
