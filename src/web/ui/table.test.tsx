import { expect, test } from 'vitest';
import { Table } from './table.tsx';

test('a table has a caption, column headings and row names', () => {
  const html = String(
    <Table
      caption="Evidence"
      columns={[
        { heading: 'Task', cell: (row: readonly [string, number]) => row[0], names: true },
        { heading: 'Times', cell: (row: readonly [string, number]) => row[1], number: true },
      ]}
      rows={[['Water tank', 3]]}
    />,
  );
  expect(html).toContain('<caption>Evidence</caption>');
  expect(html).toContain('<th scope="col">Task</th><th scope="col" class="number">Times</th>');
  expect(html).toContain('<th scope="row">Water tank</th><td class="number">3</td>');
});
