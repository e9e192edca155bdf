import type { Speech } from '#locales/translate.ts';
import type { ProposedClass, StudentsGo } from '#school/years/rollover-plan.ts';
import { Check } from '#web/ui/check.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { NextYear } from './next-year-page.tsx';

const GO: readonly StudentsGo[] = ['together', 'none', 'import'];

/** The classes of the year that ends: which go on, under which title, with whom. */
export function ChooseClasses(props: NextYear & { readonly speech: Speech }) {
  const { proposal, speech } = props;
  const { t } = speech;
  const courses = [...Map.groupBy(proposal.classes, ({ courseId }) => courseId).values()];
  return (
    <>
      <section class="ledger">
        <h2>{t('classes.next-classes')}</h2>
        <p class="soft">{t('classes.next-classes-help')}</p>
      </section>
      {courses.map((own) => (
        <section class="ledger">
          <h2>
            <bdi>{own[0]?.courseTitle}</bdi>
          </h2>
          <ul class="rows">
            {own.map((each) => (
              <ClassChoice {...props} each={each} />
            ))}
          </ul>
        </section>
      ))}
      <datalist id="courses">
        {proposal.allCourses.map(({ title }) => (
          <option value={title} />
        ))}
      </datalist>
    </>
  );
}

function ClassChoice({
  each,
  typed,
  problems,
  speech,
}: NextYear & { readonly each: ProposedClass; readonly speech: Speech }) {
  const { t } = speech;
  const { classId, title, courseTitle, teachers, students, next } = each;
  const chosen = typed.classes.get(classId);
  return (
    <li class="row stack-s">
      <Check name="class" value={classId} checked={chosen !== undefined}>
        <strong>{t('classes.goes-on', { title })}</strong>{' '}
        <span class="soft">
          {t('classes.students', { count: students })}
          {each.hasEnded ? ` · ${t('classes.has-ended')}` : ''}
        </span>
      </Check>
      <div class="line">
        <TextField
          id={`title-${classId}`}
          name={`title-${classId}`}
          label={t('classes.next-title-of', { title })}
          value={chosen?.title ?? next.title}
          error={problems.of(`title-${classId}`)}
          short
          attributes={{ dir: 'auto' }}
        />
        <TextField
          id={`course-${classId}`}
          name={`course-${classId}`}
          label={t('classes.next-course-of', { title })}
          value={chosen?.course ?? courseTitle}
          error={problems.of(`course-${classId}`)}
          attributes={{ dir: 'auto', list: 'courses' }}
        />
        <SelectField
          id={`students-${classId}`}
          name={`students-${classId}`}
          label={t('classes.next-students-of', { title })}
          value={chosen?.students ?? next.students}
          options={GO.map((go) => ({ value: go, label: sayGo(go, speech) }))}
        />
      </div>
      {teachers.length > 0 ? (
        <Check name="teachers" value={classId} checked={chosen?.teachers ?? true}>
          {t('classes.keep-teachers', { names: speech.list(teachers), count: teachers.length })}
        </Check>
      ) : null}
    </li>
  );
}

function sayGo(go: StudentsGo, { t }: Speech): string {
  if (go === 'together') return t('classes.go-together');
  return go === 'none' ? t('classes.go-none') : t('classes.go-import');
}
