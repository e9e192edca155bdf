import { mayChangeContacts, mayChangeSignIns } from '#core/policy/people.ts';
import { newId } from '#platform/db/new-id.ts';
import type { PersonSignIn } from '#school/accounts/locks/list-sign-ins-of.ts';
import type { PersonContact } from '#school/people/person/list-contacts-of.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Dates } from './dates.tsx';
import { holdsOn, type SectionProps, stateOf } from './section.ts';

type Props = SectionProps & { readonly signIns: readonly PersonSignIn[] };

/** How a person is reached, what of it was checked, and what signs in. */
export function ContactsSection(props: Props) {
  const { request, person } = props;
  const { speech, standing } = request;
  const { t } = speech;
  const today = person.contacts.filter((each) => holdsOn(each, standing.today));
  const past = person.contacts.filter((each) => !holdsOn(each, standing.today));
  return (
    <section class="ledger" id="contacts" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('people.contacts')}</h2>
      <div class="stack">
        {today.length === 0 ? <p class="soft">{t('people.contacts-none')}</p> : null}
        <ul class="rows">
          {today.map((contact) => (
            <ContactRow {...props} contact={contact} />
          ))}
        </ul>
        {past.length > 0 ? (
          <details>
            <summary>{t('people.contacts-past', { count: past.length })}</summary>
            <ul class="rows">
              {past.map((contact) => (
                <li class="row">
                  <p class="what dots">
                    <span>
                      <bdi dir="ltr">{contact.address}</bdi>
                    </span>
                    <Dates fromOn={contact.fromOn} untilOn={contact.untilOn} speech={speech} />
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {mayChangeContacts(standing) ? <AddContact {...props} /> : null}
      </div>
    </section>
  );
}

function ContactRow({
  request,
  person,
  failed,
  signIns,
  contact,
}: Props & { readonly contact: PersonContact }) {
  const { speech, standing } = request;
  const { t } = speech;
  const signsIn = signIns.some(
    ({ email, lock }) => lock === null && email !== null && email === contact.address.toLowerCase(),
  );
  const problem = failed?.problems.of(`contact-${contact.contactId}`);
  const act = (name: string) => `/people/${person.personId}/contacts/${contact.contactId}/${name}`;
  const leads = mayChangeSignIns(standing) !== undefined;
  return (
    <li class="row" id={`contact-${contact.contactId}`}>
      <div>
        <p class="who">
          <bdi dir="ltr">{contact.address}</bdi>
        </p>
        <p class="what dots">
          <span>{t(contact.kind === 'email' ? 'people.contact-email' : 'people.contact-phone')}</span>
          <span>{t(contact.isChecked ? 'people.is-checked' : 'people.is-unchecked')}</span>
          {signsIn ? <span>{t('people.signs-in')}</span> : null}
          <Dates fromOn={contact.fromOn} untilOn={contact.untilOn} speech={speech} />
        </p>
        {problem === undefined ? null : (
          <p class="notice warn" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div class="acts">
        {leads && !contact.isChecked ? (
          <Act action={act('check')} words={t('people.check-do')} about={contact.address} />
        ) : null}
        {leads && contact.kind === 'email' && contact.isChecked && signIns.length === 1 && !signsIn ? (
          <Act action={act('sign-in')} words={t('people.move-do')} about={contact.address} />
        ) : null}
        {signsIn || !mayChangeContacts(standing) ? null : (
          <Act action={act('end')} words={t('people.contact-end')} about={contact.address} />
        )}
      </div>
    </li>
  );
}

function Act({
  action,
  words,
  about,
}: {
  readonly action: string;
  readonly words: string;
  readonly about: string;
}) {
  return (
    <form method="post" action={action}>
      <HiddenFields fields={{ write: newId() }} />
      <Button tight>
        {words}
        <span class="visually-hidden">: {about}</span>
      </Button>
    </form>
  );
}

function AddContact({ request, person, failed }: Props) {
  const { t } = request.speech;
  const state = stateOf(failed, 'contact');
  return (
    <details open={state.isOpen}>
      <summary>{t('people.contact-add')}</summary>
      <form method="post" action={`/people/${person.personId}/contacts`} class="form stack">
        <Choice
          legend={t('people.contact-kind')}
          name="kind"
          fit
          value={state.typed('kind') || 'email'}
          options={[
            { value: 'email', label: t('people.contact-email') },
            { value: 'phone', label: t('people.contact-phone') },
          ]}
        />
        <TextField
          id="address"
          name="address"
          label={t('people.address')}
          value={state.typed('address')}
          error={state.problems.of('address')}
          autocomplete="off"
          attributes={{ dir: 'ltr' }}
        />
        {mayChangeSignIns(request.standing) ? (
          <Check name="verified" value="yes" checked={state.typed('verified') !== ''}>
            {t('people.contact-checked')}
          </Check>
        ) : null}
        <HiddenFields fields={{ write: newId() }} />
        <Button>{t('people.contact-add-do')}</Button>
      </form>
    </details>
  );
}
