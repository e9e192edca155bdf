import { usualChoice } from '#core/mastery/choose-method.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { proposeChange } from '#school/calculation-changes/propose-change.ts';
import { type LevelsInForce, readLevels } from '#school/calculation-changes/read-levels.ts';
import type { Wanted } from '#school/calculation-changes/wanted.ts';
import { wantedAgain, wantedBefore } from '#school/calculation-changes/wanted-before.ts';
import { levelsForm, type TypedLevels, wantedOf } from '#web/blocks/levels/form-of-levels.ts';
import { LevelsForm } from '#web/blocks/levels/levels-form.tsx';
import { type SaidProblem, sayProblems } from '#web/blocks/levels/say-problem.ts';
import { typeWanted } from '#web/blocks/levels/type-wanted.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LEVELS } from './show-levels.tsx';

/** GET /school/levels/new: a proposal that starts with what holds, with what held before a change, or with one again. */
export async function showProposal(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const [before, again] = [c.req.query('before'), c.req.query('again')];
  const { levels, wanted } = await request.inSchool(async (room) => {
    const found = await readLevels(room, { by, courseId: null });
    if (before !== undefined)
      return { levels: found, wanted: await wantedBefore(room, { by, changeId: before }) };
    if (again !== undefined)
      return { levels: found, wanted: await wantedAgain(room, { by, changeId: again }) };
    return { levels: found, wanted: wantedNow(found) };
  });
  return proposalPage(request, {
    levels,
    typed: typeWanted(wanted, { scale: levels.scale, reason: '' }),
    problems: [],
  });
}

/** POST /school/levels/new: proposes; what cannot be brings the form back as it was typed. */
export async function propose(request: PageRequest): Promise<Response> {
  const { by, speech, c } = request;
  const form: TypedLevels = await readForm(c, levelsForm);
  const levels = await request.inSchool((room) => readLevels(room, { by, courseId: null }));
  const wanted = wantedOf(form, levels.scale.levels.length);
  const change = { id: form.write, courseId: null, wanted, reason: form.reason };
  try {
    const { changeId } = await request.inSchool((room) => proposeChange(room, { by, change }));
    return c.redirect(`${LEVELS}/changes/${changeId}`, 303);
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    return proposalPage(request, {
      levels,
      typed: form,
      problems: sayProblems(speech, failure.problems, form.method),
    });
  }
}

function wantedNow({ inForce, coursesMay }: LevelsInForce): Wanted {
  return {
    method: inForce?.method ?? usualChoice.key,
    settings: (inForce?.settings ?? {}) as Wanted['settings'],
    span: inForce?.span ?? 'year',
    coursesMay: [...coursesMay],
    scale: null,
  };
}

function proposalPage(
  request: PageRequest,
  {
    levels,
    typed,
    problems,
  }: { levels: LevelsInForce; typed: TypedLevels; problems: readonly SaidProblem[] },
): Promise<Response> {
  const { t } = request.speech;
  return leaderPage(request, {
    title: t('calculation.propose'),
    current: 'school',
    status: problems.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={LEVELS}>{t('calculation.title')}</a>
          </p>
          <h1>{t('calculation.propose')}</h1>
          <p class="lede">{t('calculation.propose-lede')}</p>
        </header>
        <LevelsForm
          levels={levels}
          isCourse={false}
          base={LEVELS}
          typed={typed}
          problems={problems}
          speech={request.speech}
        />
      </>
    ),
  });
}
