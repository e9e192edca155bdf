import { openQueue } from '#school/questions/open-queue.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { AnswerList } from './answer-list.tsx';
import { BundleSection, fieldOf } from './bundle-section.tsx';
import { PromptSection } from './prompt-section.tsx';

/** An answer that could not be taken, with what was typed. */
export interface ReturnedAnswer {
  /** The bundle it was typed under */
  readonly bundle: string;
  readonly questionIds: readonly string[];
  readonly body: string;
  readonly askedAs: string;
  readonly toClass: boolean;
  readonly field: 'questions' | 'body';
  readonly problem: string;
}

/** GET /questions: what students of all one's classes ask, bundled by goal or task. */
export async function showQuestions(request: PageRequest): Promise<Response> {
  return questionsPage(request, undefined);
}

/** The same page, with an answer that could not be taken in its box again. */
export async function questionsPage(
  request: PageRequest,
  returned: ReturnedAnswer | undefined,
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const queue = await request.inSchool((school) => openQueue(school, { by, language: speech.language }));
  const count = queue.bundles.flatMap(({ questions }) => questions).length;
  const title = t('questions.title', { count });
  return teacherPage(request, {
    title,
    current: 'classes',
    status: returned ? 422 : 200,
    undoAction: (id) => undoOf(c.req.query('done') ?? '', id),
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          {returned ? (
            <ErrorSummary
              title={t('errors.invalid-title')}
              errors={[{ fieldId: fieldOf(returned.field, returned.bundle), message: returned.problem }]}
            />
          ) : null}
        </header>
        {count === 0 ? (
          <EmptyState title={t('questions.empty-title')}>
            <p>{t('questions.empty-next')}</p>
          </EmptyState>
        ) : null}
        {queue.bundles.map((bundle) => (
          <BundleSection bundle={bundle} queue={queue} request={request} returned={returned} />
        ))}
        <PromptSection queue={queue} request={request} />
        <AnswerList queue={queue} request={request} />
      </>
    ),
  });
}

/** What is undone is named by what was done. */
function undoOf(done: string, id: string): string {
  if (done === 'questions.done-answer-back') return `/questions/answers/${id}/bring-back`;
  if (done === 'questions.done-prompted') return `/questions/prompts/${id}/take-down`;
  if (done === 'questions.done-prompt-down') return `/questions/prompts/${id}/bring-back`;
  return `/questions/answers/${id}/take-back`;
}
