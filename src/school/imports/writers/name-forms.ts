import type { NameForm } from '#school/people/add-people.ts';
import type { PlacedContents } from '../rosters/placed.ts';

type Names = Pick<
  PlacedContents['person'],
  'givenName' | 'middleName' | 'familyName' | 'preferredGivenName' | 'preferredFamilyName'
>;

/** The official name, and the everyday one: what the person prefers to be called where the source says so. */
export function nameForms(names: Names): { official: NameForm; everyday: NameForm } {
  const given = names.preferredGivenName ?? names.givenName;
  const family = names.preferredFamilyName ?? names.familyName;
  const official = [names.givenName, names.middleName, names.familyName];
  return {
    official: {
      display: official.filter((part) => part !== null).join(' '),
      sort: `${names.familyName}, ${official
        .slice(0, 2)
        .filter((part) => part !== null)
        .join(' ')}`,
      called: names.givenName,
    },
    everyday: { display: `${given} ${family}`, sort: `${family}, ${given}`, called: given },
  };
}
