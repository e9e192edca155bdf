import { loadHome } from '#school/messages/load-home.ts';
import { readerOf } from '#school/messages/render-part.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { ChildWords } from '../letter/child-words.tsx';
import { Conversation } from '../letter/conversation.tsx';
import { ReplyForm } from '../letter/reply-form.tsx';
import { type ReplyProblem, sayReplyProblem } from '../letter/reply-problem.ts';
import { signedInPage } from '../signed-in-page.tsx';

/** GET /family — the week's words about every child the adult may see, and the way to each full record. */
export async function showHome(request: PageRequest): Promise<Response> {
  return homePage(request, undefined);
}

/** The same page, with a reply that could not be taken in its box again. */
export async function homePage(request: PageRequest, problem: ReplyProblem | undefined): Promise<Response> {
  const { speech, standing, by, c } = request;
  const { t } = speech;
  const children = await request.inSchool((school) => loadHome(school, { by }));
  const reader = readerOf(speech.language);
  const sent = c.req.query('said') === 'reply' ? t('family.reply-sent') : undefined;
  const asked = c.req.query('said') === 'interpreter' ? t('family.interpreter-asked') : undefined;
  return signedInPage(request, {
    title: t('family.my-children'),
    status: problem?.status ?? 200,
    content: (
      <>
        <h1>{t('family.my-children')}</h1>
        {sent || asked ? (
          <div class="notice" role="status">
            <p>{sent ?? asked}</p>
          </div>
        ) : null}
        {children.map(({ studentId, called, newest, conversation, mayReply }) => (
          <section aria-label={called}>
            {newest ? (
              <ChildWords child={newest.child} words={newest.words} reader={reader} today={standing.today} />
            ) : (
              <article class="child">
                <h2>
                  <bdi>{called}</bdi>
                </h2>
                <p>{t('family.nothing-yet')}</p>
              </article>
            )}
            <p>
              <a href={`/family/students/${studentId}`}>{t('family.record-link', { name: called })}</a>
            </p>
            <Conversation messages={conversation} reader={reader} />
            {mayReply ? (
              <ReplyForm
                action={`/family/students/${studentId}/replies`}
                speech={speech}
                studentId={studentId}
                teachers={[...new Set(newest?.child.parts.map(({ teacher }) => teacher) ?? [])]}
                value={problem?.studentId === studentId ? problem.body : undefined}
                error={problem?.studentId === studentId ? sayReplyProblem(problem, speech) : undefined}
              />
            ) : null}
          </section>
        ))}
      </>
    ),
  });
}
