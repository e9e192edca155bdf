import { mayKeepGuardianships } from '#core/policy/guardianships.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import { mayChangeRoles, mayChangeSignIns } from '#core/policy/people.ts';
import { mayTransfer } from '#core/policy/transfers.ts';
import { listNarrowings } from '#school/people/lists/list-narrowings.ts';
import { listPeople, type PeoplePage } from '#school/people/lists/list-people.ts';
import type { PeopleFilter } from '#school/people/lists/people-filter.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageLinks } from './page-links.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { isEverybody, readFilter } from './read-filter.ts';

/** GET /people — everybody of the school: found by any part of a name, narrowed, a hundred at a time. */
export async function showPeople(request: PageRequest): Promise<Response> {
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { filter, page } = readFilter(request);
  const { people, narrowings } = await request.inSchool(async (room) => ({
    people: await listPeople(room, { by, filter, page, language }),
    narrowings: await listNarrowings(room, { by, language }),
  }));
  const title = titleOf({ people, filter }, request);
  const isBare = isEverybody(filter) && people.total <= 1;
  return leaderPage(request, {
    title,
    current: 'people',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          <div class="line acts">
            {mayChangeRoles(standing) ? (
              <LinkButton kind="main" href="/people/new">
                {t('people.add')}
              </LinkButton>
            ) : null}
            {mayChangeSignIns(standing) ? (
              <LinkButton href="/people/accounts">{t('people.accounts')}</LinkButton>
            ) : null}
            {mayKeepGuardianships(standing) ? (
              <>
                <LinkButton href="/people/guardianships">{t('guardians.gaps')}</LinkButton>
                <LinkButton href="/people/invitations">{t('guardians.invitations')}</LinkButton>
              </>
            ) : null}
            {mayMergePeople(standing) ? (
              <LinkButton href="/people/merges">{t('merges.open-list')}</LinkButton>
            ) : null}
            {mayTransfer(standing) ? (
              <LinkButton href="/people/transfers">{t('transfers.open-list')}</LinkButton>
            ) : null}
          </div>
        </header>
        {isBare ? null : <PeopleFilters filter={filter} narrowings={narrowings} speech={speech} />}
        {people.people.length > 0 ? (
          <>
            <PeopleTable people={people.people} speech={speech} />
            <PageLinks page={people.page} pages={people.pages} filter={filter} speech={speech} />
          </>
        ) : (
          <EmptyState title={t('people.none')}>
            <p>{t('people.none-next')}</p>
          </EmptyState>
        )}
        {isBare ? (
          <EmptyState title={t('people.bare')}>
            <p>{t('people.bare-next')}</p>
          </EmptyState>
        ) : null}
      </>
    ),
  });
}

function titleOf(
  { people: { total, withoutClass }, filter }: { people: PeoplePage; filter: PeopleFilter },
  { speech: { t } }: PageRequest,
): string {
  if (isEverybody(filter)) return t('people.title', { people: total, without: withoutClass });
  return t('people.title-found', { people: total });
}
