import { gradeWalk } from '#core/years/raise-grade.ts';
import type { Speech } from '#locales/translate.ts';
import { LEAVES } from '#school/years/rollover-plan.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import type { NextYear } from './next-year-page.tsx';

/** The students' grades: which each becomes on the first day, and who leaves. */
export function ChooseGrades({ proposal, typed, problems, speech }: NextYear & { readonly speech: Speech }) {
  const { t } = speech;
  return (
    <section class="ledger" id="grades">
      <h2>{t('classes.next-grades')}</h2>
      {proposal.grades.length === 0 ? (
        <p class="soft">{t('classes.next-grades-none')}</p>
      ) : (
        <div class="stack">
          <p>{t('classes.next-grades-help')}</p>
          {problems.of('grades') ? <p class="error">{problems.of('grades')}</p> : null}
          {proposal.grades.map(({ grade, students, becomes }) => (
            <SelectField
              id={`grade-${grade}`}
              name={`grade-${grade}`}
              label={t('classes.grade-becomes', { grade: sayGrade(grade, speech), count: students })}
              value={typed.grades.get(grade) ?? becomes}
              options={[
                { value: grade, label: t('classes.grade-stays', { grade: sayGrade(grade, speech) }) },
                ...gradeWalk
                  .filter((each) => each !== grade)
                  .map((each) => ({ value: each, label: sayGrade(each, speech) })),
                { value: LEAVES, label: t('classes.grade-leaves') },
              ]}
            />
          ))}
        </div>
      )}
    </section>
  );
}
