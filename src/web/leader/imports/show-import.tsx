import { schoolDay } from '#core/time/school-day.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { changesAnything } from '#school/imports/drafts/draft.ts';
import { type Draft, findDraft } from '#school/imports/drafts/find-draft.ts';
import { listProblems, type ProblemPage } from '#school/imports/drafts/list-problems.ts';
import { type AppliedImport, findImport } from '#school/imports/find-import.ts';
import { type ImportedPeople, listImportedPeople } from '#school/imports/list-imported-people.ts';
import { type NamedLeft, nameLeft } from '#school/imports/undo/name-left.ts';
import { listNames } from '#school/people/list-names.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { AppliedView } from './applied-view.tsx';
import { CheckedView } from './checked-view.tsx';
import { readFilter, rowsPerPage } from './read-filter.ts';
import { StoppedView } from './stopped-view.tsx';
import { WorkingView } from './working-view.tsx';

/** What the page of one file is made of. */
export interface ImportFacts {
  readonly importId: string;
  readonly draft: Draft | undefined;
  readonly applied: AppliedImport | undefined;
  readonly problems: ProblemPage | undefined;
  readonly people: ImportedPeople | undefined;
  /** What undoing had to leave, with names */
  readonly left: readonly NamedLeft[];
  /** What somebody is called, by id */
  readonly nameOf: (personId: string | null) => string;
}

/** GET /imports/:importId: what a file would do, how far it is, or what it did. */
export function showImport(request: PageRequest): Promise<Response> {
  return importPage(request, {});
}

/** The same with what was wrong with a form on it. */
export async function importPage(
  request: PageRequest,
  { wrongEnds, status }: { wrongEnds?: boolean; status?: 422 },
): Promise<Response> {
  const importId = request.c.req.param('importId') ?? '';
  const facts = await loadFacts(request, importId);
  const title = titleOf(request, facts);
  return leaderPage(request, {
    title,
    current: 'imports',
    status,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/imports">{request.speech.t('imports.back')}</a>
          </p>
          <h1>{title}</h1>
        </header>
        <View request={request} facts={facts} wrongEnds={wrongEnds === true} />
      </>
    ),
  });
}

async function loadFacts(request: PageRequest, importId: string): Promise<ImportFacts> {
  const { by, school, now } = request;
  return request.inSchool(async (room) => {
    const applied = await findImport(room, { by, importId });
    const draft = await findDraft(room, { by, draftId: importId }).catch((failure: unknown) => {
      if (applied && failure instanceof NotFound) return undefined;
      throw failure;
    });
    const filter = readFilter(request);
    const hasProblems = draft && (draft.state === 'checked' || draft.state === 'applied');
    const problems = hasProblems
      ? await listProblems(room, {
          by,
          draftId: importId,
          filter,
          from: filter.from,
          count: rowsPerPage,
        })
      : undefined;
    const people = applied ? await listImportedPeople(room, { importId }) : undefined;
    // Names and values of people stand on it: who looked is written down.
    if (hasProblems || applied)
      await writeAudit(room, by, {
        act: 'import.look',
        relation: 'leads',
        subject: 'import',
        ids: [importId],
      });
    const { undo } = applied ?? {};
    const undoneBy = undo?.state === 'undone' ? undo.by : undo?.state === 'under-way' ? undo.askedBy : null;
    const personIds = [draft?.madeBy, applied?.startedBy, undoneBy].flatMap((id) => id ?? []);
    const today = schoolDay(now, school.timeZone);
    const names = await listNames(room, { personIds, today });
    const left = undo?.state === 'undone' ? await nameLeft(room, { left: undo.report.left, today }) : [];
    return {
      importId,
      draft,
      applied,
      problems,
      people,
      left,
      nameOf: (personId) => names.get(personId ?? '')?.display ?? '',
    };
  });
}

function titleOf({ speech: { t } }: PageRequest, { draft, applied }: ImportFacts): string {
  const file = applied?.fileName ?? draft?.fileName ?? '';
  if (applied?.undo.state === 'undone') return t('imports.title-undone', { file });
  if (applied?.undo.state === 'under-way') return t('imports.title-undoing', { file });
  if (applied) return t('imports.title-applied', { file });
  switch (draft?.state) {
    case 'checking':
      return t('imports.title-checking', { file });
    case 'checked':
      if (!draft.found?.canApply)
        return t('imports.title-errors', { file, count: draft.found?.totals.error ?? 0 });
      return changesAnything(draft.found)
        ? t('imports.title-ready', { file })
        : t('imports.title-nothing', { file });
    case 'applying':
      return t('imports.title-applying', { file });
    case 'stopped':
      return t('imports.title-stopped', { file });
    case 'left':
      return t('imports.title-left', { file });
    default:
      return t('imports.title-waiting', { file });
  }
}

type ViewProps = { readonly request: PageRequest; readonly facts: ImportFacts; readonly wrongEnds: boolean };

function View({ request, facts, wrongEnds }: ViewProps) {
  const { draft, applied } = facts;
  if (applied?.undo.state === 'under-way') return <WorkingView request={request} facts={facts} />;
  if (applied) return <AppliedView request={request} facts={facts} applied={applied} />;
  if (!draft || draft.state === 'left') return null;
  if (draft.state === 'stopped') return <StoppedView request={request} draft={draft} />;
  if (draft.state === 'checked' && draft.found)
    return (
      <CheckedView request={request} facts={facts} draft={draft} found={draft.found} wrongEnds={wrongEnds} />
    );
  return <WorkingView request={request} facts={facts} />;
}
