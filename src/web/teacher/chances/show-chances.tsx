import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type DescribedChance, describeChances } from '#school/chances/describe-chances.ts';
import { findClass } from '#school/classes/find-class.ts';
import { listMyClasses } from '#school/courses/list-my-classes.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { ChanceLines, sayWhen } from '#web/blocks/chance-lines.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { ChanceFields, type ChanceForm } from './chance-form.tsx';

/** GET /classes/:classId/chances: the drop-in times offered to a class, and one more. */
export async function showChances(request: PageRequest): Promise<Response> {
  return chancesPage(request, { typed: undefined, problems: noProblems });
}

/** The same page, with a time that could not be offered as it was typed. */
export async function chancesPage(
  request: PageRequest,
  { typed, problems }: { typed: ChanceForm | undefined; problems: SaidProblems },
): Promise<Response> {
  const { by, c, speech } = request;
  const { t, language } = speech;
  const classId = c.req.param('classId') ?? '';
  const { timeZone } = request.school;
  const { klass, classes, chances, goals } = await request.inSchool(async (school) => {
    const klass = await findClass(school, { by, classId });
    if (!klass) throw new NotFound('There is no such class.');
    const year = await listCourseGoals(school, { by, courseId: klass.courseId, language });
    return {
      klass,
      classes: await listMyClasses(school, { by, language }),
      chances: await describeChances(school, { by, timeZone, language, classIds: [classId] }),
      goals: year.goals.map(({ wording }) => wording),
    };
  });
  const title = t('windows.drop-in-of', { klass: klass.title });
  return teacherPage(request, {
    title,
    current: 'classes',
    classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    undoAction: (id) => undoOf(c.req.query('done') ?? '', { id, classId }),
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>
              {klass.courseTitle}, {klass.title}
            </bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('windows.drop-in-lede')}</p>
        </header>
        <FormErrors speech={speech} problems={problems} />
        <Offered chances={chances} classId={classId} request={request} />
        <section class="section stack">
          <h2>{t('windows.offer-title')}</h2>
          <ChanceFields
            classes={classes}
            goals={goals}
            typed={typed ?? nothingTyped(classId)}
            problems={problems}
            speech={speech}
          />
        </section>
      </>
    ),
  });
}

function nothingTyped(classId: string): ChanceForm {
  return {
    when: 'once',
    onDay: '',
    startsAt: '',
    endsAt: '',
    place: '',
    note: '',
    class: [classId],
    goal: [],
  };
}

/** What was just offered is retracted, and the other way about. */
function undoOf(done: string, { id, classId }: { id: string; classId: string }): string {
  const undo = done === 'windows.done-retracted' ? 'restore' : 'retract';
  return `/classes/${classId}/chances/${id}/${undo}`;
}

function Offered({
  chances,
  classId,
  request: { speech },
}: {
  readonly chances: readonly DescribedChance[];
  readonly classId: string;
  readonly request: PageRequest;
}) {
  const { t } = speech;
  if (chances.length === 0)
    return (
      <EmptyState title={t('windows.drop-in-none')}>
        <p>{t('windows.drop-in-none-next')}</p>
      </EmptyState>
    );
  return (
    <ul class="rows">
      {chances.map((chance) => (
        <li class="row">
          <ChanceLines chance={chance} speech={speech} />
          <form method="post" action={`/classes/${classId}/chances/${chance.chanceId}/retract`} class="acts">
            <HiddenFields fields={{ write: newId() }} />
            <Button
              kind="plain"
              tight
              attributes={{ 'aria-label': t('windows.retract-of', { when: sayWhen(speech, chance) }) }}
            >
              {t('windows.retract')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
