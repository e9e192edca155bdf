import { readsDistrict } from '#core/policy/doors.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { findPublishedCounts, type Published } from '#school/counts/find-published-counts.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Table } from '#web/ui/table.tsx';
import { countOf } from './say-counts.tsx';

interface Line {
  readonly school: string;
  readonly timeZone: string;
  readonly published: Published | undefined;
}

/** GET /district: what each school has published, for a reader of the district. One transaction per school. */
export async function showDistrict(request: PageRequest): Promise<Response> {
  const { speech } = request;
  const { t } = speech;
  const lines = await readSchools(request);
  const title = t('leader.district-title', { schools: lines.length });
  return leaderPage(request, {
    title,
    current: 'district',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lede">{t('leader.district-lede')}</p>
        </header>
        <Table
          caption={title}
          quietCaption
          rows={lines}
          columns={[
            { heading: t('leader.school'), names: true, cell: ({ school }) => <bdi>{school}</bdi> },
            {
              heading: t('leader.published-on'),
              cell: ({ published, timeZone }) =>
                published
                  ? speech.day(schoolDay(published.publishedAt, timeZone), 'short')
                  : t('leader.published-nothing'),
            },
            ...(
              [
                'classes',
                'students',
                'studentsWithEvidence',
                'studentsSpokenTo',
                'studentsWithFamily',
              ] as const
            ).map((name) => ({
              heading: headingOf(name, request),
              number: true,
              cell: ({ published }: Line) => (published ? countOf(published.counts[name], speech) : ''),
            })),
          ]}
        />
      </>
    ),
  });
}

function headingOf(name: keyof Published['counts'], { speech: { t } }: PageRequest): string {
  return {
    classes: t('leader.classes'),
    students: t('leader.students'),
    studentsWithEvidence: t('leader.students-with-evidence'),
    studentsSpokenTo: t('leader.students-spoken-to'),
    studentsWithFamily: t('leader.students-with-family'),
  }[name];
}

async function readSchools({ viewer, database, now }: PageRequest): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { schoolId, personId, school } of viewer.memberships) {
    const line = await inSchool(database, schoolId, async (room): Promise<Line | undefined> => {
      const standing = await loadStanding(room, { personId, today: schoolDay(now, school.timeZone) });
      if (!readsDistrict(standing)) return undefined;
      const published = await findPublishedCounts(room, { standing });
      return { school: school.name, timeZone: school.timeZone, published };
    });
    if (line) lines.push(line);
  }
  return lines.toSorted((one, other) => one.school.localeCompare(other.school));
}
