import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { describeSelf } from '#school/transfers/describe-self.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What was typed, and what of it could not be taken. */
export interface LeaveForm {
  readonly on: string;
  readonly reason: string;
  readonly problems: readonly { readonly fieldId: string; readonly message: string }[];
}

/** From which day on, and why; and what ends with it. */
export async function leavePage(request: PageRequest, typed?: LeaveForm): Promise<Response> {
  const { c, speech, standing } = request;
  const { t } = speech;
  const studentId = c.req.param('personId') ?? '';
  const student = isId(studentId)
    ? await request.inSchool((room) => describeSelf(room, { studentId, today: standing.today }))
    : undefined;
  if (!student) throw new NotFound('There is no such student.');
  const name = student.everyday.display;
  const problems = typed?.problems ?? [];
  const of = (field: string) => problems.find(({ fieldId }) => fieldId === field)?.message;
  const title = t('transfers.leave-title', { name });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status: problems.length > 0 ? 422 : undefined,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${studentId}`}>
              <bdi>{name}</bdi>
            </a>
          </p>
          <h1>{title}</h1>
        </header>
        <Notice>
          <p>{t('transfers.leave-means')}</p>
        </Notice>
        <form method="post" action={c.req.path} class="form stack">
          <ErrorSummary title={t('transfers.problems')} errors={problems} />
          <HiddenFields fields={{ write: newId() }} />
          <TextField
            id="on"
            name="on"
            type="date"
            short
            label={t('transfers.leave-on', { name: student.everyday.called })}
            value={typed?.on ?? standing.today}
            error={of('on')}
          />
          <TextField
            id="reason"
            name="reason"
            label={t('transfers.leave-reason')}
            help={t('transfers.leave-reason-help')}
            value={typed?.reason}
            error={of('reason')}
            attributes={{ dir: 'auto', maxlength: 300 }}
          />
          <Button kind="main">{t('transfers.leave')}</Button>
        </form>
      </>
    ),
  });
}

/** GET /people/:personId/leave — a student leaves the school. */
export async function showLeave(request: PageRequest): Promise<Response> {
  return leavePage(request);
}
