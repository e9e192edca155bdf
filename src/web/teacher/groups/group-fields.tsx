import type { Speech } from '#locales/translate.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import { LONGEST_REASON } from '#school/groups/check-words.ts';
import { Check } from '#web/ui/check.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { SaidProblems } from '../course/say-problems.ts';

interface MembersProps {
  readonly students: readonly ClassStudent[];
  readonly chosen: readonly string[];
  readonly problems: SaidProblems;
  readonly speech: Speech;
}

/** Everybody of the class to choose from, those who are in it first. */
export function MemberChecks({ students, chosen, problems, speech }: MembersProps) {
  const wrong = problems.of('students');
  const isIn = ({ studentId }: ClassStudent) => chosen.includes(studentId);
  const ordered = [...students.filter(isIn), ...students.filter((each) => !isIn(each))];
  return (
    <fieldset
      class="field"
      id="students"
      tabindex={-1}
      aria-describedby={wrong ? 'students-error' : undefined}
    >
      <legend class="label">{speech.t('groups.members')}</legend>
      {wrong ? (
        <p class="error" id="students-error">
          {wrong}
        </p>
      ) : null}
      <div class="columns">
        {ordered.map((student) => (
          <Check name="student" value={student.studentId} checked={isIn(student)}>
            <bdi>{student.display}</bdi>
          </Check>
        ))}
      </div>
    </fieldset>
  );
}

interface WordsProps {
  readonly reason: string;
  readonly lastDay: string;
  readonly problems: SaidProblems;
  readonly speech: Speech;
}

/** Why, for staff alone, and until when. */
export function WordFields({ reason, lastDay, problems, speech: { t } }: WordsProps) {
  return (
    <>
      <TextField
        id="reason"
        name="reason"
        label={t('groups.reason')}
        help={t('groups.reason-help')}
        value={reason}
        error={problems.of('reason')}
        attributes={{ maxlength: `${LONGEST_REASON}`, dir: 'auto' }}
      />
      <TextField
        id="lastDay"
        name="lastDay"
        type="date"
        short
        label={t('groups.last-day')}
        help={t('groups.last-day-help')}
        value={lastDay}
        error={problems.of('lastDay')}
      />
    </>
  );
}
