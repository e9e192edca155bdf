import { createTransport, type SendMailOptions } from 'nodemailer';

/** A letter as plain text, with the same as a page where there is one. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where an answer by mail goes */
  readonly replyTo?: string;
  /** Shown before the sender's address, such as the teacher and the school */
  readonly fromName?: string;
}

/** A mail server. `send` returns what the server said on acceptance and throws what it said on refusal. */
export interface Mailer {
  send(mail: Mail): Promise<string>;
  close(): void;
}

/** Opens the mail server at an address such as smtp://user:password@host:587; undefined where none is set up. */
export function openMail({
  smtpUrl,
  from,
}: {
  smtpUrl: string | undefined;
  from: string;
}): Mailer | undefined {
  if (!smtpUrl) return undefined;
  const transport = createTransport(smtpUrl, { from });
  return {
    send: async ({ fromName, headers, ...mail }) => {
      const message: SendMailOptions = { ...mail, ...(headers && { headers: { ...headers } }) };
      if (fromName) message.from = { name: fromName, address: addressIn(from) };
      const { response } = await transport.sendMail(message);
      return response;
    },
    close: () => transport.close(),
  };
}

/** The bare address of "Name <address>". */
function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
