import type { Child } from 'hono/jsx';
import { classNames } from './class-names.ts';

export type Column<Row> = {
  readonly heading: Child;
  readonly cell: (row: Row) => Child;
  /** The cell that names its row. */
  readonly names?: boolean | undefined;
  readonly number?: boolean | undefined;
};

type Props<Row> = {
  readonly caption: string;
  /** The caption is heard and not seen, where a heading already says it. */
  readonly quietCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
};

export function Table<Row>({ caption, quietCaption, columns, rows }: Props<Row>) {
  return (
    <section class="table-region" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption class={quietCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.number ? 'number' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  if (column.names) return <th scope="row">{content}</th>;
  return <td class={classNames(column.number && 'number') || undefined}>{content}</td>;
}
