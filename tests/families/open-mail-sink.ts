import { SMTPServer } from 'smtp-server';

/** A mail that a server took. */
export interface Letter {
  readonly to: string;
  /** The plain words, decoded */
  readonly text: string;
  /** The same as a page, decoded */
  readonly html: string;
}

/** A real mail server on this machine that keeps what it takes. */
export interface MailSink {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** This address does not exist here */
  refuse(address: string): void;
  /** The next mail is taken in and not yet answered: `reached` says when it is whole, `release` answers */
  holdNext(): { readonly reached: Promise<void>; release(): void };
  /** Resolves when so many letters have been taken in all */
  whenTaken(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function openMailSink(): Promise<MailSink> {
  const letters: Letter[] = [];
  const refused = new Set<string>();
  const waiting: { count: number; resolve: () => void }[] = [];
  let hold: { reached: () => void; released: Promise<void> } | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) =>
      refused.has(address)
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const message = Buffer.concat(chunks).toString();
        letters.push({ to, text: partOf(message, 'text/plain'), html: partOf(message, 'text/html') });
        for (const each of waiting) if (letters.length >= each.count) each.resolve();
        const held = hold;
        hold = undefined;
        held?.reached();
        await held?.released;
        done(null, 'taken');
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const place = listening.address();
      resolve(typeof place === 'object' && place ? place.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (address) => void refused.add(address),
    holdNext: () => {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      hold = { reached: reached.resolve, released: released.promise };
      return { reached: reached.promise, release: released.resolve };
    },
    whenTaken: (count) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (letters.length >= count) resolve();
      else waiting.push({ count, resolve });
      return promise;
    },
    close: () => new Promise<void>((done) => server.close(done)),
  };
}

/** The part of a message with this type, whatever its transfer encoding. */
function partOf(message: string, type: string): string {
  const part = message.split(/\r\n--/).find((each) => each.includes(`Content-Type: ${type}`)) ?? message;
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (/Content-Transfer-Encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(part)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
