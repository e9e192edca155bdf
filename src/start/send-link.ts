import { openMail } from '#platform/mail/open-mail.ts';
import type { Settings } from '#platform/settings/settings.ts';
import type { PlainMail } from '#web/account/account-doors.ts';

/**
 * Sends sign-in links. Without a mail server they are printed at the terminal, and nowhere else: whoever may
 * read another person's link could sign in as them, so they never go to the staff's outbox page.
 */
export function sendLink(settings: Settings): (mail: PlainMail) => Promise<void> {
  const mail = openMail({ smtpUrl: settings.smtpUrl, from: settings.mailFrom });
  return async ({ to, subject, text }) => {
    if (!mail) {
      console.log(`\nNo mail server is set up (SMTP_URL). To ${to}: ${subject}\n${text}\n`);
      return;
    }
    try {
      await mail.send({ to, subject, text });
    } catch (error) {
      console.error(`A sign-in link could not be sent: ${(error as Error).message}`);
    }
  };
}
