import type { Speech } from '#locales/translate.ts';
import type { ListedPerson } from '#school/people/lists/list-people.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { sayRoles } from './say-role.ts';

type Props = { readonly people: readonly ListedPerson[]; readonly speech: Speech };

/** Rows that are a line on a laptop and a few lines on a phone: one person, what they are, what they lack. */
export function PeopleTable({ people, speech }: Props) {
  return (
    <ul class="rows people">
      {people.map((person) => (
        <li class="row">
          <div>
            <p class="who">
              <a href={`/people/${person.personId}`}>
                <bdi>{person.display || speech.t('people.no-name')}</bdi>
              </a>
            </p>
            {person.official === null ? null : (
              <p class="soft">
                {speech.t('people.on-papers')} <bdi>{person.official}</bdi>
              </p>
            )}
          </div>
          <p class="what dots">
            <span>{sayRoles(person.roles, speech)}</span>
            {person.roles.includes('student') && person.grade !== null ? (
              <span>{sayGrade(person.grade, speech)}</span>
            ) : null}
            {person.classes.length > 0 ? <span>{speech.list(person.classes)}</span> : null}
            {lacksOf(person, speech).map((words) => (
              <span>{words}</span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What somebody has none of; of who has left, the day. */
function lacksOf(person: ListedPerson, { t, day }: Speech): string[] {
  if (person.endedOn !== null) return [t('people.left-on', { day: day(person.endedOn, 'full') })];
  const isStudent = person.roles.includes('student');
  return [
    ...(isStudent && person.classes.length === 0 ? [t('people.lacks-class')] : []),
    ...(!isStudent && !person.hasContact ? [t('people.lacks-contact')] : []),
    ...(person.hasSignIn ? [] : [t('people.lacks-sign-in')]),
  ];
}
