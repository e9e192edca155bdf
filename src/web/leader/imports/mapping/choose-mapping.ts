import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { chooseForDraft } from '#school/imports/drafts/choose-for-draft.ts';
import { keepMapping } from '#school/imports/formats/table/keep-mapping.ts';
import {
  type MappedTable,
  mappedTable,
  type TableField,
} from '#school/imports/formats/table/mapped-table.ts';
import { sayField } from '#school/imports/formats/table/say-field.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { findTable, mappingPage } from './show-mapping.tsx';

const form = z.looseObject({
  dateOrder: z.enum(['month-first', 'day-first']),
  isWhole: z.literal('yes').optional(),
});

/** POST /imports/:importId/mapping: keeps what the columns hold, for this table and the next like it, and checks again. */
export async function chooseMapping(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const draftId = c.req.param('importId') ?? '';
  const { dateOrder, isWhole, ...sent } = await readForm(c, form);
  const { table } = await findTable(request, draftId);
  const asked = {
    ...table.mapping,
    dateOrder,
    isWhole: isWhole === 'yes',
    columns: table.mapping.columns.map(({ header }, place) => {
      const field = sent[`column-${place}`];
      return { header, field: typeof field === 'string' && field !== '' ? field : null };
    }),
  };
  const twice = findTwice(asked.columns);
  if (twice !== undefined)
    return mappingPage(request, {
      mapping: asked as MappedTable,
      problem: speech.t('imports.map-twice', { field: sayField(speech, twice) }),
    });
  const read = mappedTable.safeParse(asked);
  if (!read.success) throw new Invalid([{ field: 'columns', problem: 'hold what no column holds' }]);
  const mapping = read.data;
  await request.inSchool(async (room) => {
    await keepMapping(room, { by, mapping });
    await chooseForDraft(room, { by, draftId, choices: { mapping } });
  });
  return c.redirect(`/imports/${draftId}`, 303);
}

function findTwice(columns: readonly { readonly field: string | null }[]): TableField | undefined {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return fields.find((field, place) => fields.indexOf(field) !== place) as TableField | undefined;
}
