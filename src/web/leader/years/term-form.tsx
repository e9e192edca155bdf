import { z } from 'zod';
import { NotFound } from '#platform/failures/failures.ts';
import { permitRoster } from '#school/classes/permit-roster.ts';
import { addTerm, endTerm, reviseTerm } from '#school/terms/change-terms.ts';
import type { TypedTerm } from '#school/terms/check-term.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import { listYears } from '#school/terms/list-years.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { pathId } from '../class/path-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../class/say-problems.tsx';
import { tryForm, words } from '../class/try-form.ts';
import { termPage } from './term-page.tsx';

const form_ = z.object({
  write: z.string(),
  title: words,
  kind: z.enum(['schoolYear', 'semester', 'term', 'gradingPeriod']).catch('term'),
  startsOn: words,
  endsOn: words,
  year: words,
  parent: words,
});

function typedOf({ title, kind, startsOn, endsOn, year, parent }: z.output<typeof form_>): TypedTerm {
  return { title, kind, startsOn, endsOn, schoolYear: year, parentId: parent };
}

/** GET /school/years/terms/new — one more term of a year. */
export async function showAddTerm(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { year, terms } = await request.inSchool(async (school) => {
    permitRoster(by);
    const years = await listYears(school, { by });
    const asked = c.req.query('year') ?? '';
    const year = years.labels.includes(asked) ? asked : years.current;
    return { year, terms: await listTerms(school, { schoolYear: year }) };
  });
  const whole = terms.find(({ kind }) => kind === 'schoolYear');
  return showPage(request, {
    termId: undefined,
    typed: {
      title: whole ? '' : year,
      kind: whole ? 'semester' : 'schoolYear',
      startsOn: '',
      endsOn: '',
      schoolYear: year,
      parentId: whole?.termId ?? '',
    },
    problems: noProblems,
  });
}

/** POST /school/years/terms/new — adds the term; what cannot be kept brings the form back as it was typed. */
export async function actAddTerm(request: PageRequest): Promise<Response> {
  const form = await readForm(request.c, form_);
  const typed = typedOf(form);
  const tried = await tryForm(request, { act: 'term.add', form }, (school) =>
    addTerm(school, { by: request.by, typed }),
  );
  if (!tried.ok)
    return showPage(request, {
      termId: undefined,
      typed,
      problems: sayProblems(request.speech, tried.problems),
    });
  return backToYear(request, { year: typed.schoolYear, done: 'classes.done-term-added', ...tried.answer });
}

/** GET /school/years/terms/:termId — a term as it stands. */
export async function showTerm(request: PageRequest): Promise<Response> {
  const termId = pathId(request, 'termId');
  const term = await request.inSchool(async (school) => {
    permitRoster(request.by);
    return (await listTerms(school)).find((each) => each.termId === termId);
  });
  if (!term) throw new NotFound('There is no such term.');
  return showPage(request, {
    termId,
    typed: { ...term, parentId: term.parentId ?? '' },
    problems: noProblems,
  });
}

/** POST /school/years/terms/:termId — changes its dates or words. */
export async function actChangeTerm(request: PageRequest): Promise<Response> {
  const termId = pathId(request, 'termId');
  const form = await readForm(request.c, form_);
  const typed = typedOf(form);
  const tried = await tryForm(request, { act: 'term.change', form }, (school) =>
    reviseTerm(school, { by: request.by, termId, typed }),
  );
  if (!tried.ok)
    return showPage(request, { termId, typed, problems: sayProblems(request.speech, tried.problems) });
  return backToYear(request, { year: typed.schoolYear, done: 'classes.done-term-changed', ...tried.answer });
}

const endForm = z.object({ write: z.string(), year: words });

/** POST /school/years/terms/:termId/end — takes it off the year. */
export async function actEndTerm(request: PageRequest): Promise<Response> {
  const termId = pathId(request, 'termId');
  const form = await readForm(request.c, endForm);
  const tried = await tryForm(request, { act: 'term.end', form }, (school) =>
    endTerm(school, { by: request.by, termId }),
  );
  const undo = tried.ok ? tried.answer : { changeId: '' };
  return backToYear(request, { year: form.year, done: 'classes.done-term-ended', ...undo });
}

function backToYear(
  { c }: PageRequest,
  { year, done, changeId }: { year: string; done: string; changeId: string },
): Response {
  const query = new URLSearchParams({ year, done, undo: changeId });
  return c.redirect(`/school/years?${query}`, 303);
}

async function showPage(
  request: PageRequest,
  { termId, typed, problems }: { termId: string | undefined; typed: TypedTerm; problems: SaidProblems },
): Promise<Response> {
  const { years, others } = await request.inSchool(async (school) => ({
    years: await listYears(school, { by: request.by }),
    others: (await listTerms(school)).filter((each) => each.termId !== termId),
  }));
  return termPage(request, { termId, typed, problems, years, others });
}
