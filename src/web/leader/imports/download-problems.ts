import { csvCell } from '#core/imports/csv-cell.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listProblems } from '#school/imports/drafts/list-problems.ts';
import { sayProblem } from '#school/imports/say-problem.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { severityWords } from './severity-words.ts';

/** GET /imports/:importId/problems.csv: every problem with its sentences, for a spreadsheet, and safe in one. */
export async function downloadProblems(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const draftId = c.req.param('importId') ?? '';
  const { problems } = await request.inSchool(async (room) => {
    const found = await listProblems(room, { by, draftId, filter: {}, from: 0, count: 100_000 });
    await writeAudit(room, by, { act: 'import.look', relation: 'leads', subject: 'import', ids: [draftId] });
    return found;
  });
  const heads = [
    t('imports.col-kind'),
    t('imports.file-label'),
    t('imports.col-row'),
    t('imports.col-column'),
    t('imports.col-value'),
    t('imports.col-matter'),
    t('imports.col-done'),
  ];
  const lines = problems.map((problem) => {
    const said = sayProblem(speech, problem);
    const row = said.row === null ? '' : String(said.row);
    const { file, column, value, message, doneAs, severity } = said;
    return [t(severityWords[severity]), file ?? '', row, column ?? '', value ?? '', message, doneAs];
  });
  // The mark before it tells spreadsheets that it is UTF-8.
  const text = `\uFEFF${[heads, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="problems.csv"',
  });
}
