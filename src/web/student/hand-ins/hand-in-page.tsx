import { SUPPORTS } from '#core/mastery/supports.ts';
import { languages } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { type HandInFor, permitHandingIn } from '#school/hand-ins/permit-handing-in.ts';
import { findTask } from '#school/tasks/find-task.ts';
import { ContentFields, type TypedContent } from '#web/blocks/content-fields.tsx';
import { findKept } from '#web/blocks/kept-cookie.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { chooseAbout } from './choose-about.tsx';

/** What was typed, and what was wrong with it. */
interface Typed extends TypedContent {
  readonly supports: readonly string[];
}

/** GET /home/hand-in?task=… or ?goal=…: a file, a link or words of my own; without either, for what? */
export async function showHandIn(request: PageRequest): Promise<Response> {
  const { c } = request;
  const asked = { task: c.req.query('task'), goal: c.req.query('goal') };
  if (!asked.task && !asked.goal) return chooseAbout(request);
  return handInPage(request, readAbout(asked), undefined);
}

/** What a form or an address says it is for. Throws NotFound where it says neither. */
export function readAbout({
  task,
  goal,
}: {
  task?: string | undefined;
  goal?: string | undefined;
}): HandInFor {
  if (task) return { taskId: task };
  if (goal) return { goalId: goal };
  throw new NotFound('There is no such task or goal.');
}

/** The page with what was typed. Throws NotFound where the task or goal is none of the student's. */
export async function handInPage(
  request: PageRequest,
  about: HandInFor,
  typed: Typed | undefined,
): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const name = await request.inSchool(async (school) => {
    await permitHandingIn(school, { by, about });
    if ('taskId' in about) return (await findTask(school, { by, taskId: about.taskId }))?.title ?? '';
    const { goalId } = about;
    return (
      (await goalWordings(school, { goalIds: [goalId], language: speech.language })).get(goalId)?.title ?? ''
    );
  });
  const back = 'goalId' in about ? `/home/goals/${about.goalId}` : '/home';
  return studentPage(request, {
    title: t('handing.title'),
    current: 'goals',
    status: typed ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="soft">
            <a href={back}>
              {'taskId' in about
                ? t('handing.for-task', { task: name })
                : t('handing.for-goal', { goal: name })}
            </a>
          </p>
          <h1>{t('handing.title')}</h1>
          <p>{t('handing.lede')}</p>
        </header>
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={Object.entries(typed?.problems ?? {}).map(([fieldId, message]) => ({ fieldId, message }))}
        />
        <HandInForm about={about} typed={typed} request={request} />
        <DeviceForm about={about} request={request} />
        <p>
          <a href="/home/hand-ins">{t('handing.mine')}</a>
        </p>
      </>
    ),
  });
}

interface FormProps {
  readonly about: HandInFor;
  readonly request: PageRequest;
}

function aboutFields(about: HandInFor): Record<string, string> {
  return 'taskId' in about ? { task: about.taskId } : { goal: about.goalId };
}

/** Where the device keeps what is written, script sends words and links by themselves and keeps them until then. */
function HandInForm({ about, typed, request }: FormProps & { readonly typed: Typed | undefined }) {
  const { speech } = request;
  const { t } = speech;
  const keeps = findKept(request) !== undefined;
  const words = { kept: t('handing.kept'), 'not-sent': t('handing.not-sent') };
  return (
    <form
      method="post"
      action="/home/hand-in"
      enctype="multipart/form-data"
      class="form stack"
      data-writing={keeps ? JSON.stringify(words) : undefined}
    >
      <HiddenFields fields={{ write: newId(), ...aboutFields(about) }} />
      <ContentFields typed={typed ?? { fields: {}, problems: {} }} languages={languages} speech={speech} />
      <TextField
        id="title"
        name="title"
        label={t('handing.name')}
        help={t('handing.name-help')}
        value={typed?.fields.title}
        error={typed?.problems.title}
        attributes={{ maxlength: 120, dir: 'auto' }}
      />
      <HowMade chosen={typed?.supports ?? []} speech={speech} />
      <Button kind="main">{t('handing.send')}</Button>
      <p role="status" class="soft" data-writing-says />
    </form>
  );
}

function HowMade({ chosen, speech: { t } }: { readonly chosen: readonly string[]; readonly speech: Speech }) {
  return (
    <details open={chosen.length > 0}>
      <summary>{t('handing.how')}</summary>
      <p class="soft">{t('handing.how-help')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('handing.how')}</legend>
        {SUPPORTS.map((support) => (
          <Check name="supports" value={support} checked={chosen.includes(support)}>
            {t(`words.support.${support}`)}
          </Check>
        ))}
      </fieldset>
    </details>
  );
}

/** Switched on per device, by the student. */
function DeviceForm({ about, request }: FormProps) {
  const { t } = request.speech;
  const keeps = findKept(request) !== undefined;
  return (
    <form method="post" action="/home/hand-in/device" class="section stack-s">
      <HiddenFields fields={{ keep: keeps ? 'no' : 'yes', ...aboutFields(about) }} />
      <p class="soft">{t(keeps ? 'handing.device-on' : 'handing.device-help')}</p>
      <p>
        <Button tight kind={keeps ? 'away' : undefined}>
          {t(keeps ? 'handing.device-switch-off' : 'handing.device-off')}
        </Button>
      </p>
    </form>
  );
}
