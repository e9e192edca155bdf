import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail.ts';

/** The sender as set, taken apart: `Waymark <waymark@school.example>`. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

export function readSender(from: string): Sender {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  return parts ? { name: parts[1] ?? '', address: parts[2] ?? '' } : { name: '', address: from.trim() };
}

/** The message as it goes over the wire: plain text, and the same as a page where there is one. */
export function composeMail(mail: Mail, sender: Sender): Promise<Buffer> {
  const domain = sender.address.split('@')[1] ?? 'localhost';
  const composer = new MailComposer({
    from: { name: mail.fromName ?? sender.name, address: sender.address },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    messageId: `<${mail.id}@${domain}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(mail.stopUrl === undefined ? {} : { 'List-Unsubscribe': `<${mail.stopUrl}>` }),
    },
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}
