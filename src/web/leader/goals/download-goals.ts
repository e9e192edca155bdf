import { csvCell } from '#core/imports/csv-cell.ts';
import { type BandCounts, countAll } from '#core/mastery/count-bands.ts';
import { mapBands } from '#core/mastery/map-band.ts';
import { type GoalCounts, rollUpSchool } from '#school/rollups/roll-up-school.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** GET /school/goals.csv: the same counts for a spreadsheet, and safe in one: school, course and class, a line each. */
export async function downloadGoals(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const { goals } = await request.inSchool((room) => rollUpSchool(room, { by, language: speech.language }));
  const heads = [
    t('goals.goal'),
    t('goals.course'),
    t('goals.class'),
    ...mapBands.map((band) => t(`goals.head-${band}`)),
    t('goals.head-all'),
  ];
  const rows = [heads, ...goals.flatMap(linesOf)];
  // The mark before it tells spreadsheets that it is UTF-8.
  const text = `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="goals.csv"',
  });
}

function linesOf({ wording, school, courses }: GoalCounts): string[][] {
  const line = (course: string, klass: string, bands: BandCounts) => [
    wording.title,
    course,
    klass,
    ...mapBands.map((band) => String(bands[band])),
    String(countAll(bands)),
  ];
  return [
    line('', '', school),
    ...courses.flatMap(({ title, bands, classes }) => [
      line(title, '', bands),
      ...classes.map((each) => line(title, each.title, each.bands)),
    ]),
  ];
}
