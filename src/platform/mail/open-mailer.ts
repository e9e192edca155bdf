import SmtpConnection from 'nodemailer/lib/smtp-connection';
import { composeMail, readSender } from './compose-mail.ts';
import type { Mailer, MailOutcome } from './mail.ts';

const PATIENCE = 30_000;

/**
 * Opens the way to a mail server. `url` is smtp://user:password@host:port or smtps://…; `from` the sender.
 * Each message is a connection of its own: a digest a week per family needs no pool, and what was begun is
 * always known.
 */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const server = readServer(url);
  const sender = readSender(from);
  return {
    send: async (mail) => {
      const message = await composeMail(mail, sender);
      const connection = new SmtpConnection({
        ...server.place,
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
      });
      try {
        await reach(connection, server.auth);
      } catch (error) {
        connection.close();
        return { kind: 'not-reached', words: wordsOf(error) };
      }
      const outcome = await hand(connection, { from: sender.address, to: mail.to, message });
      connection.quit();
      return outcome;
    },
  };
}

interface Server {
  readonly place: { readonly host: string; readonly port: number; readonly secure: boolean };
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
}

function readServer(url: string): Server {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    // URL keeps the brackets of an IPv6 address; a connection takes it without.
    place: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 465 : 587), secure },
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
  };
}

function reach(connection: SmtpConnection, auth: Server['auth']): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      if (!auth) return resolve();
      connection.login(auth, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function hand(
  connection: SmtpConnection,
  { from, to, message }: { from: string; to: string; message: Buffer },
): Promise<MailOutcome> {
  return new Promise((resolve) => {
    connection.on('error', (error) => resolve(judge(error)));
    connection.send({ from, to: [to] }, message, (error, answer) =>
      resolve(error ? judge(error) : { kind: 'accepted', words: answer?.response ?? '' }),
    );
  });
}

/** A server that answers 5xx has refused for good, 4xx for now; without an answer nobody can know. */
function judge(error: Error & { responseCode?: number | undefined }): MailOutcome {
  const words = wordsOf(error);
  if (error.responseCode === undefined) return { kind: 'uncertain', words };
  return { kind: error.responseCode >= 500 ? 'refused' : 'not-reached', words };
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
