import { schoolDay } from '#core/time/school-day.ts';
import { type ImportEntry, listImportEntries } from '#school/imports/list-import-entries.ts';
import { listNames } from '#school/people/list-names.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { PastSection } from './past-section.tsx';
import { UploadForm, type UploadProblem } from './upload-form.tsx';

const MOST = 50;

/** GET /imports: bring in a file, and what became of the others. */
export function showImports(request: PageRequest): Promise<Response> {
  return importsPage(request, {});
}

/** The same with what was wrong with the form. */
export async function importsPage(
  request: PageRequest,
  { problem, status }: { problem?: UploadProblem; status?: 422 },
): Promise<Response> {
  const { by, school, speech, now } = request;
  const today = schoolDay(now, school.timeZone);
  const { entries, names } = await request.inSchool(async (room) => {
    const listed = await listImportEntries(room, { by, count: MOST });
    const personIds = listed.flatMap(({ personId }: ImportEntry) => personId ?? []);
    return { entries: listed, names: await listNames(room, { personIds, today }) };
  });
  const title = speech.t('imports.title', { count: entries.length });
  return leaderPage(request, {
    title,
    current: 'imports',
    status,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{speech.t('imports.lede')}</p>
        </header>
        <UploadForm problem={problem} speech={speech} />
        <PastSection entries={entries} names={names} request={request} />
      </>
    ),
  });
}
