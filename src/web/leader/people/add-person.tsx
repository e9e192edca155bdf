import { z } from 'zod';
import { mayChangeRoles } from '#core/policy/people.ts';
import { laterDay } from '#core/time/later-day.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { enrollStudents } from '#school/classes/enroll-students.ts';
import { addPerson, type NewPerson } from '#school/people/add-person.ts';
import { findResembling } from '#school/people/lists/find-resembling.ts';
import { listNarrowings } from '#school/people/lists/list-narrowings.ts';
import type { ListedPerson } from '#school/people/lists/list-people.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { FormErrors, noProblems, type SaidProblems } from '../class/say-problems.tsx';
import { tryForm } from '../class/try-form.ts';
import { sayProblems } from '../person/say-problems.ts';
import { AlikePeople } from './alike-people.tsx';
import { isTyped, NO_NAME, nameForm, officialNameForm, officialOf } from './name-form.ts';
import { type AddedKind, PersonForm, STAFF_ROLES } from './person-form.tsx';

const words = z.string().default('');
const form = z.object({
  write: z.string(),
  ...nameForm,
  ...officialNameForm,
  role: z.enum(STAFF_ROLES).catch('teacher').default('teacher'),
  grade: words,
  class: words,
  written: words,
  spoken: words,
  contact: z.enum(['email', 'phone']).catch('email').default('email'),
  address: words,
  verified: z.string().optional(),
  somebody: z.string().optional(),
});
type Form = z.output<typeof form>;

/** GET /people/new — a form for a student, an adult or somebody of staff. */
export function showAddPerson(request: PageRequest): Promise<Response> {
  return showForm(request, { typed: form.parse({ write: '' }), problems: noProblems, alike: [] });
}

/** POST /people/new — adds them; where somebody like them is there already, the page asks first. */
export async function actAddPerson(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const typed = await readForm(request.c, form);
  const as = kindOf(request);
  const person = personOf(typed, as);
  const alike = typed.somebody === 'new' ? [] : await findAlike(request, typed);
  if (alike.length > 0) return showForm(request, { typed, problems: noProblems, alike });
  const tried = await tryForm(request, { act: 'person.add', form: typed }, async (school) => {
    const added = await addPerson(school, { by, person });
    if (as === 'student' && typed.class !== '') await enroll(request, typed.class, added.personId)(school);
    return added;
  });
  if (!tried.ok)
    return showForm(request, { typed, problems: sayProblems(speech, tried.problems), alike: [] });
  return request.c.redirect(`/people/${tried.answer.personId}?done=people.done-added`, 303);
}

function enroll({ by, speech: { language } }: PageRequest, classId: string, studentId: string) {
  return async (school: Parameters<typeof enrollStudents>[0]) => {
    const { classes } = await listNarrowings(school, { by, language });
    const klass = classes.find((each) => each.classId === classId);
    if (!klass) throw new NotFound('There is no such class.');
    const { today } = by.standing;
    const fromOn = klass.startsOn === null ? today : laterDay(klass.startsOn, today);
    await enrollStudents(school, { by, classId, studentIds: [studentId], fromOn });
  };
}

function kindOf({ c }: PageRequest): AddedKind {
  const as = c.req.query('as');
  return as === 'adult' || as === 'staff' ? as : 'student';
}

function personOf(typed: Form, as: AddedKind): NewPerson {
  const official = officialOf(typed);
  return {
    role: as === 'staff' ? typed.role : as === 'student' ? 'student' : 'guardian',
    everyday: nameOf(typed),
    official: isTyped(official) ? official : null,
    grade: typed.grade || null,
    languages: { written: typed.written || null, spoken: typed.spoken || null },
    contact:
      typed.address.trim() === ''
        ? null
        : { kind: typed.contact, address: typed.address, checked: typed.verified !== undefined },
  };
}

function nameOf({ given, family, called, shown, sorted }: Form) {
  return { given, family, called, shown, sorted };
}

function findAlike({ by, inSchool }: PageRequest, typed: Form): Promise<ListedPerson[]> {
  const names = [nameOf(typed), officialOf(typed)].filter(isTyped);
  return inSchool((school) => findResembling(school, { by, names, address: typed.address }));
}

async function showForm(
  request: PageRequest,
  shown: { typed: Form; problems: SaidProblems; alike: readonly ListedPerson[] },
): Promise<Response> {
  const { by, speech } = request;
  const { t, language } = speech;
  // The list is open to the office, the adding to leaders alone.
  if (!mayChangeRoles(by.standing)) throw new NotFound('There is no such page.');
  const { typed, problems, alike } = shown;
  const narrowings = await request.inSchool((school) => listNarrowings(school, { by, language }));
  const as = kindOf(request);
  const person = personOf(typed, as);
  return leaderPage(request, {
    title: t('people.add-title'),
    current: 'people',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <h1>{t('people.add-title')}</h1>
        </header>
        <Tabs
          label={t('people.add-kinds')}
          tabs={(['student', 'adult', 'staff'] as const).map((kind) => ({
            href: `/people/new?as=${kind}`,
            label: t(`people.add-${kind}`),
            current: kind === as,
          }))}
        />
        {as === 'adult' ? <p class="soft">{t('people.add-adult-help')}</p> : null}
        <FormErrors speech={speech} problems={problems} />
        <AlikePeople people={alike} speech={speech} />
        <PersonForm
          request={request}
          as={as}
          typed={{
            ...person,
            official: person.official ?? NO_NAME,
            classId: typed.class,
            contact: { kind: typed.contact, address: typed.address, checked: typed.verified !== undefined },
          }}
          problems={problems}
          narrowings={narrowings}
          isSomebodyElse={alike.length > 0 || typed.somebody === 'new'}
        />
      </>
    ),
  });
}
