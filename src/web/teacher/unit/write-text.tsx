import { z } from 'zod';
import { isPlanPart, type PlanPart } from '#core/plan/plan-parts.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { discardDraft } from '#school/drafts/discard-draft.ts';
import { type FormDraft, findDraft } from '#school/drafts/find-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { listNames } from '#school/people/list-names.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { listTextVersions, type UnitTextVersion } from '#school/units/list-unit-texts.ts';
import type { UnitFacts } from '#school/units/read-unit.ts';
import { withdrawUnitText } from '#school/units/withdraw-unit-text.ts';
import { writeUnitText } from '#school/units/write-unit-text.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PlanText } from '#web/blocks/plan-text.tsx';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { words, writeId } from '../course/form-parts.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { DraftState } from '../drafts/draft-state.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { pressButton } from './press-button.ts';

const textForm = z.object({ write: writeId, part: z.string().refine(isPlanPart), body: words });

/** GET /units/:unitId/texts?part=know — the form of one part of the plan, and what it said before. */
export async function showWriteText(request: PageRequest): Promise<Response> {
  const part = request.c.req.query('part') ?? 'show';
  if (!isPlanPart(part)) throw new NotFound('There is no such part of a plan.');
  return showForm(request, { part, typed: undefined, problems: noProblems });
}

/** POST /units/:unitId/texts — says the part anew; what cannot be kept brings the form back as it was typed. */
export async function actWriteText(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, textForm);
  const { part, body } = form;
  const tried = await tryForm(request, { act: 'unit.write-text', form }, async (school) => {
    const { by } = request;
    const written = await writeUnitText(school, { by, unitId, part, body });
    await discardDraft(school, { by, form: keyOfForm({ kind: 'unit-text', unitId, part }) });
    return written;
  });
  if (!tried.ok) {
    const problems = sayProblems(request.speech, tried.problems);
    return showForm(request, { part, typed: body, problems });
  }
  const { textId } = tried.answer;
  const undo = textId ? `&undo=${textId}` : '';
  return request.c.redirect(`/units/${unitId}?done=plan.done-text${undo}#${part}`, 303);
}

/** POST /units/:unitId/texts/:actId/withdraw — what was said before stands again. */
export async function actWithdrawText(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const textId = readId(request, 'actId');
  return pressButton(request, {
    act: 'unit.withdraw-text',
    to: `/units/${unitId}?done=course.done-undone`,
    work: (school) => withdrawUnitText(school, { by: request.by, unitId, textId }),
  });
}

interface FormState {
  readonly part: PlanPart;
  readonly typed: string | undefined;
  readonly problems: SaidProblems;
}

async function showForm(request: PageRequest, state: FormState): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const { by, speech } = request;
  const { t } = speech;
  const { unit, course, versions, names, draft } = await request.inSchool(async (school) => {
    const unit = await findUnit(school, { by, unitId });
    if (!unit) throw new NotFound('There is no such unit.');
    const versions = await listTextVersions(school, { unitId, part: state.part });
    return {
      unit,
      draft: await findDraft(school, {
        by,
        form: keyOfForm({ kind: 'unit-text', unitId, part: state.part }),
      }),
      course: await openCourse(request, school, unit.courseId),
      versions,
      names: await listNames(school, {
        personIds: versions.flatMap(({ writtenBy }) => writtenBy ?? []),
        today: by.standing.today,
      }),
    };
  });
  return teacherPage(request, {
    title: t(`plan.${state.part}`),
    current: 'units',
    courseId: course.courseId,
    whose: course.title,
    width: 'middle',
    status: state.problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{unit.title}</bdi>
          </p>
          <h1>{t(`plan.${state.part}`)}</h1>
          <p class="lede">{t(`plan.${state.part}-help`)}</p>
        </header>
        <FormErrors speech={speech} problems={state.problems} />
        <Form {...state} request={request} unit={unit} draft={draft} />
        <Earlier
          request={request}
          versions={versions.filter(({ textId }) => textId !== unit.texts[state.part]?.textId)}
          nameOf={(id) => names.get(id)?.display}
        />
      </>
    ),
  });
}

function Form(
  props: FormState & {
    readonly request: PageRequest;
    readonly unit: UnitFacts;
    readonly draft: FormDraft | undefined;
  },
) {
  const { request, unit, part, typed, problems, draft } = props;
  const { t } = request.speech;
  return (
    <form method="post" action={`/units/${unit.unitId}/texts`} class="form stack" id="form">
      <TextArea
        id="body"
        name="body"
        rows={8}
        label={t('plan.words')}
        help={t('plan.words-help')}
        value={typed ?? unit.texts[part]?.body ?? ''}
        error={problems.of('body')}
        attributes={{ dir: 'auto' }}
      />
      <DraftState
        about={{ kind: 'unit-text', unitId: unit.unitId, part }}
        draft={draft}
        speech={request.speech}
      />
      <div class="line">
        <Button kind="main">{t('acts.save')}</Button>
        <LinkButton kind="plain" href={`/units/${unit.unitId}#${part}`}>
          {t('acts.cancel')}
        </LinkButton>
      </div>
      <HiddenFields fields={{ write: newId(), part }} />
    </form>
  );
}

/** What the part said before, the newest first; what was taken back is among it. */
function Earlier({
  request,
  versions,
  nameOf,
}: {
  readonly request: PageRequest;
  readonly versions: readonly UnitTextVersion[];
  readonly nameOf: (personId: string) => string | undefined;
}) {
  const { t, day } = request.speech;
  if (versions.length === 0) return null;
  return (
    <section class="section stack">
      <h2>{t('plan.earlier')}</h2>
      <ol class="rows">
        {versions.map(({ body, writtenAt, writtenBy, withdrawn }) => (
          <li class="row">
            <div class="stack-s">
              <p class="what dots">
                <span>{day(schoolDay(writtenAt, request.school.timeZone), 'full')}</span>
                {writtenBy ? (
                  <span>
                    <bdi>{nameOf(writtenBy)}</bdi>
                  </span>
                ) : null}
                {withdrawn ? <span>{t('plan.taken-back')}</span> : null}
              </p>
              {body === '' ? <p class="soft">{t('plan.nothing-said')}</p> : <PlanText text={body} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
