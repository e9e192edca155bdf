import { newId } from '#platform/db/new-id.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import type { Settings } from '#platform/settings/settings.ts';
import type { PlainMail } from '#school/accounts/sign-in-doors.ts';

/**
 * Sends sign-in links. Without a mail server they are printed at the terminal, and nowhere else: whoever may
 * read another person's link could sign in as them, so they never go to the staff's outbox page.
 */
export function sendLink(settings: Settings): (mail: PlainMail) => Promise<void> {
  const { smtpUrl, mailFrom } = settings;
  const mailer = smtpUrl ? openMailer({ url: smtpUrl, from: mailFrom }) : undefined;
  return async (mail) => {
    if (!mailer) {
      console.log(`\nNo mail server is set up (SMTP_URL). To ${mail.to}: ${mail.subject}\n${mail.text}\n`);
      return;
    }
    const outcome = await mailer.send({ ...mail, id: newId() });
    if (outcome.kind !== 'accepted') console.error(`A sign-in link may not have been sent: ${outcome.words}`);
  };
}
