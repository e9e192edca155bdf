import { schoolDay } from '#core/time/school-day.ts';
import type { ClassTask, StudentAtTask } from '#school/readiness/open-class-task.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayWindow } from '#web/blocks/say-window.ts';
import { Check } from '#web/ui/check.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { addressOf } from '../evaluate/work-of.ts';
import { MoveFields, type MoveForm } from './move-form.tsx';
import { MovesList } from './moves-list.tsx';

interface Props {
  readonly opened: ClassTask;
  readonly typed: MoveForm;
  readonly problems: SaidProblems;
  readonly request: PageRequest;
}

const GROUPS = ['help', 'ready', 'not-yet', 'quiet', 'seen'] as const;
type Group = (typeof GROUPS)[number];

/** Who stands where, as words; beside it the one thing to do with them here. */
export function ClassTaskView(props: Props) {
  const { opened, problems, request } = props;
  const { speech } = request;
  const { t } = speech;
  const { klass, task, unit, students } = opened;
  const inGroup = Map.groupBy(students, groupOf);
  const count = (group: Group) => inGroup.get(group)?.length ?? 0;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          <span>
            <a href={`/classes/${klass.classId}/evaluate`}>
              <bdi>
                {klass.courseTitle}, {klass.title}
              </bdi>
            </a>
          </span>
          {unit ? (
            <span>
              <a href={`/units/${unit.unitId}`}>
                <bdi>{unit.title}</bdi>
              </a>
            </span>
          ) : null}
          <span>{sayWindow(speech, task)}</span>
        </p>
        <h1>{t('windows.title', { task: task.title })}</h1>
        <p class="lede">
          {t('windows.counts', { ready: count('ready'), help: count('help'), quiet: count('quiet') })}
        </p>
      </header>
      <FormErrors speech={speech} problems={problems} />
      {students.length === 0 ? (
        <p>{t('windows.nobody')}</p>
      ) : (
        <form
          method="post"
          action={`/classes/${klass.classId}/tasks/${task.taskId}/moves`}
          class="with-aside wide"
        >
          <div id="students" tabindex={-1}>
            {GROUPS.map((group) => (
              <StudentGroup {...props} group={group} students={inGroup.get(group) ?? []} />
            ))}
          </div>
          <div class="aside">
            <MoveFields {...props} />
          </div>
        </form>
      )}
      <MovesList opened={opened} timeZone={request.school.timeZone} speech={speech} />
    </>
  );
}

function groupOf({ said, seen }: StudentAtTask): Group {
  if (said) return said.word === 'need-help' ? 'help' : said.word;
  return seen ? 'seen' : 'quiet';
}

function StudentGroup({
  opened,
  typed,
  request,
  group,
  students,
}: Props & { readonly group: Group; readonly students: readonly StudentAtTask[] }) {
  const { speech } = request;
  const { t } = speech;
  if (students.length === 0) return null;
  const { klass, task } = opened;
  return (
    <section class="ledger" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{t(`windows.${group}-group`)}</h2>
      <ul class="rows">
        {students.map((student) => (
          <li class="row">
            <div>
              <Check
                name="student"
                value={student.studentId}
                checked={typed.students.includes(student.studentId)}
              >
                <b>
                  <bdi>{student.display}</bdi>
                </b>
              </Check>
              <WhatTheySaid student={student} request={request} />
            </div>
            <div class="acts">
              <LinkButton
                kind="plain"
                tight
                href={addressOf({
                  classId: klass.classId,
                  taskId: task.taskId,
                  studentId: student.studentId,
                })}
                attributes={{ 'aria-label': t('windows.evaluate-of', { name: student.display }) }}
              >
                {t('windows.evaluate')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The student's own words and day, and their window where it is not the plan's. */
function WhatTheySaid({
  student: { said, window },
  request: { speech, school },
}: {
  readonly student: StudentAtTask;
  readonly request: PageRequest;
}) {
  const { t } = speech;
  if (!said && window.moveId === null) return null;
  return (
    <>
      <p class="what dots">
        {said ? (
          <span>
            <time datetime={said.saidAt.toISOString()}>
              {t('windows.said-on', {
                day: speech.day(schoolDay(said.saidAt, school.timeZone), 'weekday-day'),
              })}
            </time>
          </span>
        ) : null}
        {window.moveId === null ? null : (
          <>
            <span>{t('windows.moved')}</span>
            <span>{sayWindow(speech, window)}</span>
          </>
        )}
      </p>
      {said?.note ? (
        <p class="why">
          <q>
            <bdi lang={said.language === speech.language ? undefined : (said.language ?? undefined)}>
              {said.note}
            </bdi>
          </q>
        </p>
      ) : null}
    </>
  );
}
