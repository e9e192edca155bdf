import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import { addressOf } from './work-of.ts';

/** Every student of the class, for going to one out of turn. */
export function OtherStudents({ opened, speech: { t } }: { opened: OpenEvaluation; speech: Speech }) {
  const { klass, task, student, students } = opened;
  return (
    <details>
      <summary>{t('teacher.all-students')}</summary>
      <ul class="stack-s">
        {students.map(({ studentId, display, seen }) => (
          <li>
            <a
              href={addressOf({ classId: klass.classId, taskId: task?.taskId, studentId })}
              aria-current={studentId === student.studentId ? 'page' : undefined}
            >
              <bdi>{display}</bdi>
            </a>
            {seen ? <span class="soft"> {t('teacher.is-seen')}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
