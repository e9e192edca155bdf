import { groupPurposes } from '#core/groups/group.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { NewGroup } from '#school/groups/open-new-group.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { MemberChecks, WordFields } from './group-fields.tsx';
import { sayReason } from './say-group.ts';
import type { TypedGroup } from './show-new-group.tsx';
import { WatchWord } from './watch-word.tsx';

interface Props {
  readonly found: NewGroup;
  readonly typed: TypedGroup;
  readonly problems: SaidProblems;
  readonly speech: Speech;
}

/** Who, what for and why; and before it is made, whether it is the same students again. */
export function NewGroupForm({ found, typed, problems, speech }: Props) {
  const { t } = speech;
  const { klass, students, goals, tasks, chosen, goal, reason } = found;
  const here = `/classes/${klass.classId}/groups`;
  const offered = goal && reason ? sayReason(speech, reason, goal) : '';
  return (
    <form method="post" action={here} class="with-aside wide">
      <HiddenFields fields={{ write: newId() }} />
      <div class="stack">
        <Watch found={found} speech={speech} />
        <MemberChecks students={students} chosen={chosen} problems={problems} speech={speech} />
      </div>
      <div class="aside form stack">
        <Choice
          legend={t('groups.purpose')}
          name="purpose"
          value={typed.purpose || (typed.task ? 'task' : 'talk')}
          options={groupPurposes.map((value) => ({ value, label: t(`groups.purpose-${value}`) }))}
          attributes={{ id: 'purpose' }}
        />
        <SelectField
          id="goal"
          name="goal"
          label={t('groups.goal')}
          value={goal?.goalId ?? ''}
          options={[
            { value: '', label: t('groups.no-goal') },
            ...goals.map(({ goalId, title, language }) => ({ value: goalId, label: title, lang: language })),
          ]}
        />
        <SelectField
          id="task"
          name="task"
          label={t('groups.task')}
          value={typed.task ?? ''}
          options={[
            { value: '', label: t('groups.no-task') },
            ...tasks.map(({ taskId, title }) => ({ value: taskId, label: title })),
          ]}
        />
        <WordFields
          reason={typed.reason ?? offered}
          lastDay={typed.lastDay ?? ''}
          problems={problems}
          speech={speech}
        />
        <div class="line acts">
          <Button kind="main">{t('groups.make')}</Button>
          <Button kind="plain" attributes={{ formmethod: 'get', formaction: `${here}/new` }}>
            {t('groups.look-again')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** The watch's word, what its students are ahead in, and who could be mixed in. */
function Watch({ found, speech }: Pick<Props, 'found' | 'speech'>) {
  const { t, list } = speech;
  const { students, goals, notes, mixing } = found;
  const nameOf = (id: string) => students.find(({ studentId }) => studentId === id)?.display ?? '';
  const titleOf = (id: string | null) => goals.find(({ goalId }) => goalId === id)?.title;
  const ahead = (mixing?.ahead ?? []).filter(({ goalIds }) => goalIds.length > 0);
  const mixIn = mixing?.mixIn ?? [];
  return (
    <WatchWord notes={notes} nameOf={nameOf} level={2} speech={speech}>
      {ahead.length > 0 ? (
        <ul class="stack-s">
          {ahead.map(({ studentId, goalIds }) => (
            <li>
              {t('groups.watch-ahead', {
                name: nameOf(studentId),
                goals: list(goalIds.flatMap((id) => titleOf(id) ?? [])),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {mixIn.length > 0 ? (
        <fieldset class="field">
          <legend class="label">{t('groups.mix')}</legend>
          {mixIn.map(({ studentId, learns }) => {
            const goal = titleOf(learns);
            const name = nameOf(studentId);
            return (
              <Check name="student" value={studentId}>
                {goal === undefined ? <bdi>{name}</bdi> : t('groups.mix-learns', { name, goal })}
              </Check>
            );
          })}
        </fieldset>
      ) : null}
    </WatchWord>
  );
}
