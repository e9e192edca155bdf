import { newId } from '#platform/db/new-id.ts';
import type { MyQuestions } from '#school/questions/open-my-questions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { sayStarter, starters } from './compose-question.ts';

interface Props {
  readonly goalId: string;
  readonly found: MyQuestions;
  readonly request: PageRequest;
  /** Where to come back to */
  readonly to: string;
}

/** The box to ask in. Who reads what stands before it. Open where a teacher asks for questions. */
export function AskForm({ goalId, found, request, to }: Props) {
  const { speech, c } = request;
  const { t } = speech;
  const { tasks, prompts } = found;
  const asked = c.req.query('about');
  return (
    <details id="ask" open={prompts.length > 0 || asked !== undefined}>
      <summary>{t('questions.ask-title')}</summary>
      <form method="post" action="/home/questions" class="form stack">
        <HiddenFields fields={{ write: newId(), to, goal: goalId }} />
        <p>{t('questions.who-reads')}</p>
        {tasks.length > 0 ? (
          <SelectField
            id="ask-about"
            name="task"
            label={t('questions.about')}
            value={tasks.some(({ taskId }) => taskId === asked) ? asked : ''}
            options={[
              { value: '', label: t('questions.about-goal') },
              ...tasks.map(({ taskId, title }) => ({ value: taskId, label: title })),
            ]}
          />
        ) : null}
        <Choice
          legend={t('questions.begin')}
          name="starter"
          value="own"
          options={starters.map((starter) => ({ value: starter, label: sayStarter(speech, starter) }))}
        />
        <TextArea
          id="ask-body"
          name="body"
          label={t('questions.body')}
          required
          attributes={{ dir: 'auto', maxlength: 1900 }}
        />
        <Button>{t('questions.ask')}</Button>
      </form>
    </details>
  );
}
