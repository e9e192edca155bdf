import { aboutId } from '#school/questions/about.ts';
import type { MyQuestions } from '#school/questions/open-my-questions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { AskForm } from './ask-form.tsx';
import { PromptLine } from './prompt-line.tsx';
import { MyQuestionArticle, SharedArticle } from './question-articles.tsx';

interface Props {
  readonly goalId: string;
  readonly found: MyQuestions;
  readonly request: PageRequest;
}

/** So many stand open, so that the page stays short. */
const NEWEST = 3;

/** On a goal and its tasks: what the class is asked for, what I asked, what others were answered, and the box to ask. */
export function GoalQuestions({ goalId, found, request }: Props) {
  const { t } = request.speech;
  const { mine, shared, prompts } = found;
  const to = `/home/goals/${goalId}`;
  const articles = [
    ...mine.map((question) => (
      <MyQuestionArticle
        question={question}
        about={nameOf(question.about, { goalId, found })}
        to={to}
        found={found}
        request={request}
      />
    )),
    ...shared.map((answer) => <SharedArticle answer={answer} found={found} request={request} />),
  ];
  return (
    <section class="section stack" id="questions">
      <h2>{t('questions.on-goal')}</h2>
      {prompts.map((prompt) => (
        <PromptLine prompt={prompt} found={found} request={request} />
      ))}
      {articles.slice(0, NEWEST)}
      {articles.length > NEWEST ? (
        <details>
          <summary>{t('questions.earlier')}</summary>
          <div class="stack">{articles.slice(NEWEST)}</div>
        </details>
      ) : null}
      <AskForm goalId={goalId} found={found} request={request} to={to} />
    </section>
  );
}

/** The task it is on; on the goal's own page the goal needs no name. */
function nameOf(
  about: MyQuestions['mine'][number]['about'],
  { goalId, found }: Pick<Props, 'goalId' | 'found'>,
) {
  const id = aboutId(about);
  return id === goalId ? undefined : <bdi>{found.titles.get(id)?.title}</bdi>;
}
