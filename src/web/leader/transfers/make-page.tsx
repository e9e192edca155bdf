import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { describeSelf } from '#school/transfers/describe-self.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What stands in the way: no reason was given, or so many were made today. */
export type MakeProblem = 'reason' | 'too-many-today';

/** What a package holds and what not, why it is made, and the button that makes it. */
export async function makePage(request: PageRequest, problem: MakeProblem | undefined): Promise<Response> {
  const { c, speech, standing } = request;
  const { t } = speech;
  const studentId = c.req.param('personId') ?? '';
  const student = isId(studentId)
    ? await request.inSchool((room) => describeSelf(room, { studentId, today: standing.today }))
    : undefined;
  if (!student) throw new NotFound('There is no such student.');
  const name = student.everyday.display;
  const reason = problem === 'reason' ? t('transfers.make-problem') : undefined;
  const title = t('transfers.make-title', { name });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status: problem === undefined ? undefined : 422,
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
        <p>{t('transfers.make-holds', { name: student.everyday.called })}</p>
        <p>{t('transfers.make-without')}</p>
        {problem === 'too-many-today' ? (
          <Notice warn>
            <p>{t('transfers.make-too-many')}</p>
            <p>
              <a href="/audit">{t('transfers.look-at-audit')}</a>
            </p>
          </Notice>
        ) : null}
        <form method="post" action={c.req.path} class="form stack">
          <ErrorSummary
            title={t('transfers.problems')}
            errors={reason === undefined ? [] : [{ fieldId: 'reason', message: reason }]}
          />
          <TextField
            id="reason"
            name="reason"
            label={t('transfers.make-reason')}
            help={t('transfers.make-reason-help')}
            error={reason}
            attributes={{ dir: 'auto', maxlength: 300 }}
          />
          <Button kind="main">{t('transfers.make')}</Button>
        </form>
      </>
    ),
  });
}

/** GET /people/:personId/transfer — the record of a student for another school. */
export async function showMake(request: PageRequest): Promise<Response> {
  return makePage(request, undefined);
}
