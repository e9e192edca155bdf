import { Invalid } from '#platform/failures/failures.ts';
import { proposeChange } from '#school/calculation-changes/propose-change.ts';
import type { LevelsInForce } from '#school/calculation-changes/read-levels.ts';
import type { Wanted } from '#school/calculation-changes/wanted.ts';
import { wantedAgain, wantedBefore } from '#school/calculation-changes/wanted-before.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { levelsForm, type TypedLevels, wantedOf } from '#web/blocks/levels/form-of-levels.ts';
import { LevelsForm } from '#web/blocks/levels/levels-form.tsx';
import { type SaidProblem, sayProblems } from '#web/blocks/levels/say-problem.ts';
import { typeWanted } from '#web/blocks/levels/type-wanted.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { teacherPage } from '../teacher-page.tsx';
import { levelsOf, loadLevels, mayPropose } from './show-levels.tsx';

/** GET /courses/:courseId/levels/new: what the school lets the course choose, starting with what holds. */
export async function showCourseProposal(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const [before, again] = [c.req.query('before'), c.req.query('again')];
  const { wanted, ...loaded } = await request.inSchool(async (room) => {
    const found = await loadLevels(request, room);
    if (before !== undefined) return { ...found, wanted: await wantedBefore(room, { by, changeId: before }) };
    if (again !== undefined) return { ...found, wanted: await wantedAgain(room, { by, changeId: again }) };
    return { ...found, wanted: wantedNow(found.levels) };
  });
  const { scale } = loaded.levels;
  return proposalPage(request, { ...loaded, typed: typeWanted(wanted, { scale, reason: '' }), problems: [] });
}

/** POST /courses/:courseId/levels/new: proposes; what cannot be brings the form back as it was typed. */
export async function proposeForCourse(request: PageRequest): Promise<Response> {
  const { by, speech, c } = request;
  const form: TypedLevels = await readForm(c, levelsForm);
  const loaded = await request.inSchool((room) => loadLevels(request, room));
  const { courseId } = loaded.course;
  const wanted = { ...wantedOf(form, loaded.levels.scale.levels.length), scale: null };
  const change = { id: form.write, courseId, wanted, reason: form.reason };
  try {
    const { changeId } = await request.inSchool((room) => proposeChange(room, { by, change }));
    return c.redirect(`${levelsOf(courseId)}/changes/${changeId}`, 303);
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    const problems = sayProblems(speech, failure.problems, form.method);
    return proposalPage(request, { ...loaded, typed: form, problems });
  }
}

/** What holds for the course: its own choice, or the school's. */
function wantedNow({ inForce, ofSchool, ofCourse }: LevelsInForce): Wanted {
  const own = ofCourse && inForce?.id === ofCourse.id ? ofCourse : undefined;
  return {
    method: own?.method ?? null,
    settings: (own?.settings ?? {}) as Wanted['settings'],
    span: own?.span ?? ofSchool?.span ?? 'year',
    coursesMay: [],
    scale: null,
  };
}

interface Proposal {
  readonly course: CourseFacts;
  readonly levels: LevelsInForce;
  readonly typed: TypedLevels;
  readonly problems: readonly SaidProblem[];
}

function proposalPage(
  request: PageRequest,
  { course, levels, typed, problems }: Proposal,
): Promise<Response> {
  const { t } = request.speech;
  const base = levelsOf(course.courseId);
  return teacherPage(request, {
    title: t('calculation.propose'),
    current: 'course',
    courseId: course.courseId,
    whose: course.title,
    status: problems.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <span>
              <bdi>{course.title}</bdi>
            </span>
            <span>
              <a href={base}>{t('calculation.title')}</a>
            </span>
          </p>
          <h1>{t('calculation.propose')}</h1>
          <p class="lede">{t(mayPropose(levels) ? 'calculation.propose-lede' : 'calculation.course-none')}</p>
        </header>
        {mayPropose(levels) ? (
          <LevelsForm
            levels={levels}
            isCourse
            base={base}
            typed={typed}
            problems={problems}
            speech={request.speech}
          />
        ) : null}
      </>
    ),
  });
}
