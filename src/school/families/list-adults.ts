import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { loadPreferences } from './load-preferences.ts';

/** An adult whom the school writes to about a student, as things stand on the day. */
export interface Adult {
  readonly adultId: string;
  readonly studentId: string;
  readonly display: string;
  /** Short form used in a sentence */
  readonly called: string;
  /** The language the adult is written to in */
  readonly language: string;
  /** Hour of the school's day at which messages go out */
  readonly hour: number;
  /** Whether the adult wants messages at all */
  readonly wanted: boolean;
  /** Address for mail; none is known */
  readonly email: string | undefined;
}

/**
 * The adults who today may both see and hear of these students, by guardianships that hold today. A message
 * carries its content, so hearing without seeing is not enough.
 */
export async function listAdults(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<Adult[]> {
  if (studentIds.length === 0) return [];
  const pairs = await school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'g.school_id').onRef('p.id', '=', 'g.adult_id'),
    )
    .innerJoin('person_names as n', (join) =>
      join
        .onRef('n.school_id', '=', 'g.school_id')
        .onRef('n.person_id', '=', 'g.adult_id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .distinctOn(['g.student_id', 'g.adult_id'])
    .select([
      'g.student_id as studentId',
      'g.adult_id as adultId',
      'n.display_name as display',
      'n.called',
      'p.written_language as written',
    ])
    .where('g.school_id', '=', school.id)
    .where('g.student_id', 'in', studentIds)
    .where('g.may_see', '=', true)
    .where('g.may_hear', '=', true)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .orderBy('g.student_id')
    .orderBy('g.adult_id')
    .orderBy('n.purpose')
    .orderBy('n.from_on', 'desc')
    .execute();
  const adultIds = [...new Set(pairs.map(({ adultId }) => adultId))];
  const [preferences, emails, fallback] = [
    await loadPreferences(school, adultIds),
    await loadEmails(school, { adultIds, today }),
    await schoolLanguage(school),
  ];
  return pairs.map(({ written, ...pair }) => {
    const chosen = preferences.get(pair.adultId);
    return {
      ...pair,
      language: chosen?.language ?? tagOf(written) ?? fallback,
      hour: chosen?.hour ?? DEFAULT_HOUR,
      wanted: chosen?.wanted ?? true,
      email: emails.get(pair.adultId),
    };
  });
}

/** The hour of messages where an adult has chosen none. */
export const DEFAULT_HOUR = 17;

async function loadEmails(
  school: InSchool,
  { adultIds, today }: { adultIds: readonly string[]; today: string },
): Promise<Map<string, string>> {
  if (adultIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('contacts')
    .select(['person_id as adultId', 'address'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', adultIds)
    .where('kind', '=', 'email')
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    // The newest stands last and so is kept.
    .orderBy('from_on')
    .orderBy('recorded_at')
    .execute();
  return new Map(rows.map(({ adultId, address }) => [adultId, address]));
}

/** A roster writes languages its own way ("Spanish", "zh-CN"); one we have no catalogue for stays as it is. */
function tagOf(written: string | null): string | undefined {
  if (!written) return undefined;
  return findLanguage(written)?.tag ?? written;
}

async function schoolLanguage(school: InSchool): Promise<string> {
  const { language } = await school.db
    .selectFrom('schools')
    .select('language')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  return language;
}
