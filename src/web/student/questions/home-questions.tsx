import { addDays } from '#core/time/add-days.ts';
import type { About } from '#school/questions/about.ts';
import { aboutId } from '#school/questions/about.ts';
import type { MyQuestion, MyQuestions } from '#school/questions/open-my-questions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PromptLine } from './prompt-line.tsx';
import { MyQuestionArticle } from './question-articles.tsx';

interface Props {
  readonly found: MyQuestions;
  readonly request: PageRequest;
}

/** So long an answer stands on the first page; on the goal's page it stays. */
const DAYS = 14;
/** So many stand open, so that the page stays short. */
const NEWEST = 3;

/** What teachers ask for, what I asked and the answers of the last two weeks. Nothing where there is none. */
export function HomeQuestions({ found, request }: Props) {
  const { t } = request.speech;
  const since = new Date(`${addDays(request.by.standing.today, -DAYS)}T00:00:00Z`);
  const mine = found.mine.filter((question) => isNew(question, since));
  if (mine.length === 0 && found.prompts.length === 0) return null;
  const article = (question: MyQuestion) => (
    <MyQuestionArticle
      question={question}
      about={<AboutLink about={question.about} found={found} />}
      to="/home"
      found={found}
      request={request}
    />
  );
  return (
    <section class="section stack" id="questions">
      <h2>{t('questions.mine')}</h2>
      {found.prompts.map((prompt) => {
        const goalId = found.goalOf(prompt.about);
        const to = 'taskId' in prompt.about ? `?about=${prompt.about.taskId}#ask` : '#ask';
        return (
          <PromptLine prompt={prompt} found={found} request={request}>
            <p class="dots">
              <span>
                <AboutLink about={prompt.about} found={found} />
              </span>
              {goalId ? (
                <span>
                  <a href={`/home/goals/${goalId}${to}`}>{t('questions.go-ask')}</a>
                </span>
              ) : null}
            </p>
          </PromptLine>
        );
      })}
      {mine.slice(0, NEWEST).map(article)}
      {mine.length > NEWEST ? (
        <details>
          <summary>{t('questions.earlier')}</summary>
          <div class="stack">{mine.slice(NEWEST).map(article)}</div>
        </details>
      ) : null}
    </section>
  );
}

/** It waits, or was answered lately. */
function isNew({ answers }: MyQuestion, since: Date): boolean {
  return answers.length === 0 || answers.some(({ answeredAt }) => answeredAt >= since);
}

function AboutLink({ about, found }: { readonly about: About; readonly found: MyQuestions }) {
  const title = found.titles.get(aboutId(about));
  const goalId = found.goalOf(about);
  const name = <bdi lang={title?.language}>{title?.title}</bdi>;
  return goalId ? <a href={`/home/goals/${goalId}#questions`}>{name}</a> : name;
}
