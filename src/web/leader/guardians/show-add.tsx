import { isId, newId } from '#platform/db/new-id.ts';
import { getFamilyPerson } from '#school/families/get-family-person.ts';
import { type ListedPerson, listPeople } from '#school/people/lists/list-people.ts';
import { EVERYBODY } from '#school/people/lists/people-filter.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { AddForm, type AddValues, EMPTY_VALUES } from './add-form.tsx';
import { type FamilyProblems, NO_PROBLEMS } from './say-problems.ts';

/** GET /people/:personId/guardianships/new — search the other, or write down somebody new. */
export async function showAdd(request: PageRequest): Promise<Response> {
  return addPage(request, { values: EMPTY_VALUES, problems: NO_PROBLEMS });
}

/** The same page, with what could not be taken. */
export async function addPage(
  request: PageRequest,
  given: { values: AddValues; problems: FamilyProblems; status?: 422 },
): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const { today } = by.standing;
  const personId = c.req.param('personId') ?? '';
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  const otherId = given.values.other || (c.req.query('other') ?? '');
  const { person, other, found } = await request.inSchool(async (room) => {
    const person = await getFamilyPerson(room, { personId, today });
    const other = isId(otherId) ? await getFamilyPerson(room, { personId: otherId, today }) : undefined;
    const listed =
      words === ''
        ? undefined
        : await listPeople(room, {
            by,
            filter: { ...EVERYBODY, words },
            page: 1,
            language: speech.language,
          });
    const fits = ({ roles, personId: id }: ListedPerson) =>
      roles.includes('student') !== person.isStudent && id !== personId;
    return { person, other, found: listed?.people.filter(fits) };
  });
  const title = t(person.isStudent ? 'guardians.add-title' : 'guardians.add-child-title', {
    name: person.display,
  });
  const isNew = person.isStudent && c.req.query('new') === 'yes';
  const chosen = other ?? (isNew || given.values.isNew ? 'new' : undefined);
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status: given.status,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${personId}/family`}>{t('guardians.back', { name: person.display })}</a>
          </p>
          <h1>{title}</h1>
        </header>
        {chosen === undefined ? (
          <Search request={request} isStudent={person.isStudent} words={words} found={found} />
        ) : (
          <AddForm request={request} person={person} other={chosen} writeId={newId()} {...given} />
        )}
      </>
    ),
  });
}

function Search({
  request,
  isStudent,
  words,
  found,
}: {
  readonly request: PageRequest;
  readonly isStudent: boolean;
  readonly words: string;
  readonly found: readonly ListedPerson[] | undefined;
}) {
  const { t } = request.speech;
  const { path } = request.c.req;
  return (
    <>
      <form method="get" action={path} class="stack">
        <TextField
          id="q"
          name="q"
          type="search"
          label={t(isStudent ? 'guardians.search' : 'guardians.search-child')}
          value={words}
          required
          attributes={{ dir: 'auto' }}
        />
        <Button kind={found === undefined || found.length === 0 ? 'main' : undefined}>
          {t('guardians.search-go')}
        </Button>
      </form>
      {found === undefined ? null : (
        <section class="ledger" aria-labelledby="found">
          <h2 id="found">{t('guardians.found', { count: found.length })}</h2>
          <ul class="rows">
            {found.map(({ personId, display, classes }) => (
              <li class="row">
                <div>
                  <p class="who">
                    <bdi>{display}</bdi>
                  </p>
                  <p class="what">
                    {classes.map((title) => (
                      <bdi>{title}</bdi>
                    ))}
                  </p>
                </div>
                <div class="acts">
                  <a class="button tight" href={`${path}?other=${personId}`}>
                    {t('guardians.choose', { name: display })}
                  </a>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isStudent ? (
        <p>
          <a class="button" href={`${path}?new=yes`}>
            {t('guardians.somebody-new')}
          </a>
        </p>
      ) : null}
    </>
  );
}
