import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { listBatches } from '#school/accounts/batches/list-batches.ts';
import { listWithoutSignIn, type WithoutSignIn } from '#school/accounts/batches/list-without-sign-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { FormErrors, noProblems, type SaidProblems } from '../../class/say-problems.tsx';
import { listBarred } from './list-barred.ts';

/** GET /people/accounts — sign-ins for many at once: who has none, and who needs something first. */
export function showAccounts(request: PageRequest): Promise<Response> {
  return renderAccounts(request, noProblems);
}

/** The page, with what was wrong with its form. */
export async function renderAccounts(request: PageRequest, problems: SaidProblems): Promise<Response> {
  const { by, speech, school } = request;
  const { t } = speech;
  const { without, batches } = await request.inSchool(async (room) => ({
    without: await listWithoutSignIn(room, { by }),
    batches: await listBatches(room, { by, count: 5 }),
  }));
  const title = t('people.accounts-title', { people: without.length });
  const barred = listBarred(without);
  return leaderPage(request, {
    title,
    current: 'people',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          {without.length > 0 ? <p class="lede">{t('people.accounts-lede')}</p> : null}
        </header>
        <FormErrors speech={speech} problems={problems} />
        {without.length === 0 ? (
          <EmptyState title={title}>
            <p>{t('people.accounts-none-next')}</p>
          </EmptyState>
        ) : (
          <form method="post" action="/people/accounts" class="form stack">
            <SelectField
              id="who"
              name="who"
              label={t('people.accounts-who')}
              options={optionsOf(without, request)}
              error={problems.of('who')}
            />
            <p class="soft">{t('people.accounts-kept')}</p>
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="main">{t('people.accounts-make')}</Button>
          </form>
        )}
        {barred.length > 0 ? (
          <section class="ledger">
            <h2>{t('people.accounts-first')}</h2>
            <ul class="rows">
              {barred.map(({ personId, name, why }) => (
                <li class="row">
                  <p class="who">
                    <a href={`/people/${personId}`}>
                      <bdi>{name}</bdi>
                    </a>
                  </p>
                  <p class="what">{t(`people.why-${why}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {batches.length > 0 ? (
          <section class="ledger">
            <h2>{t('people.accounts-past')}</h2>
            <ul class="rows">
              {batches.map(({ batchId, madeAt, done, total }) => (
                <li class="row">
                  <a href={`/people/accounts/${batchId}`}>
                    {t('people.accounts-past-row', {
                      day: speech.day(schoolDay(madeAt, school.timeZone), 'full'),
                      done,
                      total,
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </>
    ),
  });
}

/** Everybody of a kind, then the students of each class; with how many. */
function optionsOf(without: readonly WithoutSignIn[], { speech }: PageRequest) {
  const { t, language } = speech;
  const count = (kind: WithoutSignIn['kind']) => without.filter((each) => each.kind === kind).length;
  const [students, staff, family] = [count('student'), count('staff'), count('family')];
  const classes = new Map<string, { title: string; count: number }>();
  for (const each of without.filter(({ kind }) => kind === 'student'))
    for (const { classId, title } of each.classes)
      classes.set(classId, { title, count: (classes.get(classId)?.count ?? 0) + 1 });
  const sorts = new Intl.Collator(language, { numeric: true });
  return [
    ...(students > 0
      ? [{ value: 'student', label: t('people.accounts-students', { count: students }) }]
      : []),
    ...[...classes]
      .toSorted(([, one], [, other]) => sorts.compare(one.title, other.title))
      .map(([classId, klass]) => ({ value: classId, label: t('people.accounts-class', klass) })),
    ...(staff > 0 ? [{ value: 'staff', label: t('people.accounts-staff', { count: staff }) }] : []),
    ...(family > 0 ? [{ value: 'family', label: t('people.accounts-family', { count: family }) }] : []),
  ];
}
