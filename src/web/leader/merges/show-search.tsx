import { z } from 'zod';
import { mayMergePeople } from '#core/policy/merges.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { findName } from '#school/people/find-name.ts';
import { findPersonKept } from '#school/people/find-person-kept.ts';
import { type ListedPerson, listPeople } from '#school/people/lists/list-people.ts';
import { EVERYBODY } from '#school/people/lists/people-filter.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

const asked = z.object({ q: z.string().max(200).catch('').default('') });

/** GET /people/:personId/merge — is this somebody else too? Finds the other one by name. */
export async function showSearch(request: PageRequest): Promise<Response> {
  const { c, by, speech, standing } = request;
  const { t, language } = speech;
  const personId = c.req.param('personId') ?? '';
  const q = asked.parse(c.req.query()).q.replaceAll('\0', ' ').trim();
  const seen = await request.inSchool(async (room) => {
    const keptId = mayMergePeople(standing) ? await findPersonKept(room, personId) : undefined;
    if (keptId === undefined) throw new NotFound('There is no such person.');
    if (keptId !== personId) return { keptId };
    const name = await findName(room, { personId, today: standing.today });
    // Without words those are looked for who have the same name.
    const words = q === '' ? (name?.display ?? '') : q;
    const { people } = await listPeople(room, { by, filter: { ...EVERYBODY, words }, page: 1, language });
    return { name: name?.display ?? '', others: people.filter((each) => each.personId !== personId) };
  });
  if ('keptId' in seen) return c.redirect(`/people/${seen.keptId}/merge`, 303);
  const { name, others } = seen;
  const title = t('merges.search-title', { name });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${personId}`}>
              <bdi>{name}</bdi>
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('merges.search-lede')}</p>
        </header>
        <form method="get" action={c.req.path} class="form stack">
          <TextField id="q" name="q" type="search" label={t('merges.search')} value={q || name} />
          <Button>{t('merges.search-go')}</Button>
        </form>
        {others.length === 0 ? (
          <EmptyState title={t('merges.found', { count: 0 })}>
            <p>{t('merges.found-none-next')}</p>
          </EmptyState>
        ) : (
          <section class="ledger">
            <h2>{t('merges.found', { count: others.length })}</h2>
            <ul class="rows">
              {others.map((other) => (
                <Found other={other} personId={personId} name={name} request={request} />
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
}

interface FoundProps {
  readonly other: ListedPerson;
  readonly personId: string;
  readonly name: string;
  readonly request: PageRequest;
}

function Found({ other, personId, name, request: { speech } }: FoundProps) {
  const { t } = speech;
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi>{other.display}</bdi>
        </p>
        {other.classes.length > 0 ? <p class="what">{speech.list(other.classes)}</p> : null}
      </div>
      <div class="acts">
        <LinkButton
          tight
          href={`/people/${personId}/merge/${other.personId}`}
          attributes={{ 'aria-label': t('merges.look-at', { one: name, other: other.display }) }}
        >
          {t('merges.look')}
        </LinkButton>
      </div>
    </li>
  );
}
