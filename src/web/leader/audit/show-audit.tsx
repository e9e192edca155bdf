import { schoolDay } from '#core/time/school-day.ts';
import { findNamed } from '#school/trails/lines/find-named.ts';
import { listLines, type TrailLine } from '#school/trails/lines/list-lines.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { actsSaidAlike } from './list-acts.ts';
import { readTrailQuery, writeTrailQuery } from './read-trail-query.ts';
import { sayLine, sayRelation } from './say-line.ts';
import { TrailFilters } from './trail-filters.tsx';

/** Lines on one page. */
const PAGE = 50;

/** GET /audit: who changed what, and who looked. */
export async function showAudit(request: PageRequest): Promise<Response> {
  const { by, c, school, speech, standing } = request;
  const { t } = speech;
  const query = readTrailQuery(c.req.query());
  const found = await request.inSchool(async (room) => {
    const actors = query.actor ? await findNamed(room, { typed: query.actor, today: standing.today }) : [];
    const about = query.about ? await findNamed(room, { typed: query.about, today: standing.today }) : [];
    const nobody = (query.actor !== '' && actors.length === 0) || (query.about !== '' && about.length === 0);
    if (nobody) return { lines: [], nobody };
    const acts = query.act ? actsSaidAlike(query.act) : [];
    const filter = { ...query, actors, about, acts };
    const { timeZone } = school;
    return {
      nobody,
      lines: await listLines(room, { by, filter, timeZone, after: query.after, count: PAGE + 1 }),
    };
  });
  const lines = found.lines.slice(0, PAGE);
  const last = lines.at(-1);
  const title = t('trails.title');
  return leaderPage(request, {
    title,
    current: 'audit',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">
            {t('trails.lede')} {t('checkins.trail-note')}
          </p>
        </header>
        <TrailFilters query={query} speech={speech} />
        {lines.length === 0 ? (
          <EmptyState title={found.nobody ? t('trails.nobody') : t('trails.none')}>
            <p>{found.nobody ? t('trails.nobody-next') : t('trails.none-next')}</p>
          </EmptyState>
        ) : (
          <Lines lines={lines} request={request} />
        )}
        <div class="line">
          {last && found.lines.length > PAGE ? (
            <LinkButton href={`/audit?${writeTrailQuery(query, last)}`}>{t('trails.older')}</LinkButton>
          ) : null}
          {lines.length > 0 ? (
            <a href={`/audit/lines.csv?${writeTrailQuery(query, undefined)}`}>{t('trails.download')}</a>
          ) : null}
        </div>
      </>
    ),
  });
}

function Lines({ lines, request }: { readonly lines: readonly TrailLine[]; readonly request: PageRequest }) {
  const { school, speech } = request;
  const { t } = speech;
  return (
    <ul class="rows">
      {lines.map((line) => (
        <li class="row">
          <div>
            <p class="who">
              {line.actor ? (
                <a href={`/audit?actor=${line.actor.personId}`}>
                  <bdi>{line.actor.display}</bdi>
                </a>
              ) : (
                t('leader.program')
              )}
            </p>
            <p>
              {sayLine(line, speech)}
              {line.people.length > 0 ? (
                <>
                  : <bdi>{speech.list(line.people)}</bdi>
                </>
              ) : null}
              {line.people.length > 0 && line.count > line.people.length ? (
                <> {t('trails.and-more', { count: line.count - line.people.length })}</>
              ) : null}
            </p>
            <p class="what">
              <span>
                {speech.day(schoolDay(line.at, school.timeZone), 'short')},{' '}
                {speech.time(line.at, school.timeZone)}
              </span>
              <span>{sayRelation(line.relation, speech)}</span>
              {line.address ? <span dir="ltr">{line.address}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
