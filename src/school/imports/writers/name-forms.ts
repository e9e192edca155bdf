import type { NameForm } from '#school/people/add-people.ts';
import type { PlacedContents } from '../rosters/placed.ts';

type Names = Pick<
  PlacedContents['person'],
  'givenName' | 'middleName' | 'familyName' | 'preferredGivenName' | 'preferredFamilyName'
>;

/**
 * The official name, and the everyday one: what the person prefers to be called where the source says so. A contact
 * may be known by one word only.
 */
export function nameForms(names: Names): { official: NameForm; everyday: NameForm } {
  const given = names.preferredGivenName ?? names.givenName;
  const family = names.preferredFamilyName ?? names.familyName;
  return {
    official: {
      display: joined([names.givenName, names.middleName, names.familyName], ' '),
      sort: joined([names.familyName, joined([names.givenName, names.middleName], ' ')], ', '),
      called: names.givenName || names.familyName,
    },
    everyday: {
      display: joined([given, family], ' '),
      sort: joined([family, given], ', '),
      called: given || family,
    },
  };
}

function joined(parts: readonly (string | null)[], between: string): string {
  return parts.filter((part) => part !== null && part !== '').join(between);
}
