import { csvCell } from '#core/imports/csv-cell.ts';
import { findNamed } from '#school/trails/lines/find-named.ts';
import { listLines } from '#school/trails/lines/list-lines.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { actsSaidAlike } from './list-acts.ts';
import { readTrailQuery } from './read-trail-query.ts';
import { sayLine, sayRelation } from './say-line.ts';

/** More lines than this are downloaded in parts, by days. */
const MOST = 50_000;

/** GET /audit/lines.csv: the filtered trail for a spreadsheet, and safe in one. The download is a line of its own. */
export async function downloadLines(request: PageRequest): Promise<Response> {
  const { by, c, school, speech, standing } = request;
  const { t } = speech;
  const query = readTrailQuery(c.req.query());
  const lines = await request.inSchool(async (room) => {
    const actors = query.actor ? await findNamed(room, { typed: query.actor, today: standing.today }) : [];
    const about = query.about ? await findNamed(room, { typed: query.about, today: standing.today }) : [];
    const acts = query.act ? actsSaidAlike(query.act) : [];
    const filter = { ...query, actors, about, acts };
    return listLines(room, {
      by,
      filter,
      timeZone: school.timeZone,
      after: undefined,
      count: MOST,
      act: 'audit.download',
    });
  });
  const heads = [
    t('trails.when'),
    t('trails.who'),
    t('trails.what'),
    t('trails.whom'),
    t('trails.relation'),
    t('trails.address'),
  ];
  const rows = lines.map((line) => [
    line.at.toISOString(),
    line.actor?.display ?? t('leader.program'),
    sayLine(line, speech),
    speech.list(line.people),
    sayRelation(line.relation, speech),
    line.address ?? '',
  ]);
  // The mark before it tells spreadsheets that it is UTF-8.
  const text = `\uFEFF${[heads, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="trail.csv"',
  });
}
