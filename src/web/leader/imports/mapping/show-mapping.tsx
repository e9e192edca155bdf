import { NotFound } from '#platform/failures/failures.ts';
import type { ReadTable } from '#school/imports/drafts/draft.ts';
import { findDraft } from '#school/imports/drafts/find-draft.ts';
import type { MappedTable } from '#school/imports/formats/table/mapped-table.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { MappingForm } from './mapping-form.tsx';

/** GET /imports/:importId/mapping: what each column of a table holds, with what stands in it. */
export function showMapping(request: PageRequest): Promise<Response> {
  return mappingPage(request, {});
}

interface Given {
  /** What was chosen and could not be taken */
  readonly mapping?: MappedTable;
  readonly problem?: string;
}

/** The same with what was wrong with the choice. */
export async function mappingPage(request: PageRequest, { mapping, problem }: Given): Promise<Response> {
  const { t } = request.speech;
  const importId = request.c.req.param('importId') ?? '';
  const { fileName, table } = await findTable(request, importId);
  const title = t('imports.map-title');
  return leaderPage(request, {
    title: `${title} · ${fileName}`,
    current: 'imports',
    status: problem === undefined ? undefined : 422,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/imports/${importId}`}>
              <bdi>{fileName}</bdi>
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('imports.map-lede')}</p>
        </header>
        <MappingForm
          importId={importId}
          table={{ ...table, mapping: mapping ?? table.mapping }}
          problem={problem}
          speech={request.speech}
        />
      </>
    ),
  });
}

/** The table of a draft that may still be chosen for; nothing is there for files of a known format. */
export async function findTable(
  request: PageRequest,
  importId: string,
): Promise<{ fileName: string; table: ReadTable }> {
  const { by } = request;
  const { fileName, found } = await request.inSchool((room) => findDraft(room, { by, draftId: importId }));
  if (!found?.table) throw new NotFound('There is no such page.');
  return { fileName, table: found.table };
}
