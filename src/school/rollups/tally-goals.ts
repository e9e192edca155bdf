import type { InSchool } from '#platform/db/in-school.ts';
import { type Tally, type TallyOf, tallyBands } from './tally-bands.ts';
import { tallyWholes } from './tally-wholes.ts';

/** How many students are where with every goal of a year: by their evidence, and by its parts where it is made of several. */
export async function tallyGoals(school: InSchool, of: TallyOf): Promise<Tally[]> {
  return tallyWholes(school, { tallies: await tallyBands(school, of), of });
}
