import { openNewGroup } from '#school/groups/open-new-group.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { FormErrors } from '../course/form-errors.tsx';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import type { GroupForm } from './group-form.ts';
import { NewGroupForm } from './new-group-form.tsx';
import { PairsForm } from './pairs-form.tsx';

/** What was typed and could not be taken, or what a link said; else the page offers its own. */
export type TypedGroup = {
  readonly [Name in 'purpose' | 'goal' | 'task' | 'reason' | 'lastDay' | 'student']?:
    | GroupForm[Name]
    | undefined;
};

/** GET /classes/:classId/groups/new?student=&student=&goal=&band=&purpose=&task= */
export async function showNewGroup(request: PageRequest): Promise<Response> {
  const { c } = request;
  const { goal, purpose, task, lastDay } = c.req.query();
  const student = c.req.queries('student') ?? [];
  return newGroupPage(request, { typed: { student, goal, purpose, task, lastDay }, problems: noProblems });
}

/** The same page with what was wrong. */
export async function newGroupPage(
  request: PageRequest,
  { typed, problems }: { typed: TypedGroup; problems: SaidProblems },
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const found = await request.inSchool((school) =>
    openNewGroup(school, {
      by,
      classId,
      language: speech.language,
      selection: {
        studentIds: typed.student ?? [],
        band: c.req.query('band') ?? '',
        goalId: typed.goal ?? '',
      },
    }),
  );
  const { klass, chosen } = found;
  const whose = `${klass.courseTitle}, ${klass.title}`;
  const title = t('groups.new-title', { count: chosen.length });
  return teacherPage(request, {
    title: `${title} · ${whose}`,
    current: 'map',
    classId,
    whose,
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/classes/${classId}/groups`}>{t('groups.name')}</a>
          </p>
          <h1>{title}</h1>
        </header>
        <FormErrors speech={speech} problems={problems} />
        <NewGroupForm found={found} typed={typed} problems={problems} speech={speech} />
        <PairsForm found={found} speech={speech} />
      </>
    ),
  });
}
