import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { readSender } from './compose-mail.ts';
import { openMailer } from './open-mailer.ts';

const servers: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(done))));
});

async function listen(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const place = listening.address();
      resolve(typeof place === 'object' && place ? place.port : 0);
    });
  });
  return `smtp://127.0.0.1:${port}`;
}

const mail = {
  to: 'amal@family.example',
  fromName: 'Ms. Ortega',
  subject: 'أسبوع حمزة',
  text: 'نص',
  html: '<p dir="rtl">نص</p>',
  language: 'ar',
  id: 'one',
};

describe('handing mail to a server', () => {
  test('an accepted message arrives whole', async () => {
    const bodies: string[] = [];
    const url = await listen({
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          bodies.push(Buffer.concat(chunks).toString());
          done(null, 'taken as 17');
        });
      },
    });
    const outcome = await openMailer({ url, from: 'Waymark <w@school.example>' }).send(mail);
    expect(outcome).toEqual({ kind: 'accepted', words: expect.stringContaining('taken as 17') });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('From: "Ms. Ortega" <w@school.example>');
    expect(bodies[0]).toContain('Message-ID: <one@school.example>');
    expect(bodies[0]).toContain('Content-Language: ar');
    expect(bodies[0]).toContain('multipart/alternative');
  });

  test('a refused address is refused, in the server’s words', async () => {
    const url = await listen({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    });
    expect(await openMailer({ url, from: 'w@school.example' }).send(mail)).toEqual({
      kind: 'refused',
      words: expect.stringContaining('no such mailbox'),
    });
  });

  test('a server that is busy is tried again', async () => {
    const url = await listen({
      onMailFrom: (_address, _session, done) =>
        done(Object.assign(new Error('come back'), { responseCode: 451 })),
    });
    expect(await openMailer({ url, from: 'w@school.example' }).send(mail)).toMatchObject({
      kind: 'not-reached',
    });
  });

  test('nobody listens: not reached', async () => {
    expect(
      await openMailer({ url: 'smtp://127.0.0.1:1', from: 'w@school.example' }).send(mail),
    ).toMatchObject({
      kind: 'not-reached',
    });
  });

  test('a connection that breaks while the message is on its way is uncertain', async () => {
    const url = await listen({
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => servers[0]?.close());
        for (const connection of servers[0]?.connections ?? []) connection.close();
      },
    });
    expect(await openMailer({ url, from: 'w@school.example' }).send(mail)).toMatchObject({
      kind: 'uncertain',
    });
  });
});

test.each([
  ['Waymark <w@school.example>', { name: 'Waymark', address: 'w@school.example' }],
  ['"Crotona, School" <w@school.example>', { name: 'Crotona, School', address: 'w@school.example' }],
  ['w@school.example', { name: '', address: 'w@school.example' }],
])('reads the sender %s', (from, sender) => {
  expect(readSender(from)).toEqual(sender);
});
