import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PendingSave, sendUntilAnswered } from './pending-save.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, answer) => {
    const sendsOn = { '/signed-out': '/sign-in?to=%2F', '/saved': '/next?done=teacher.done-evaluated' };
    const to = sendsOn[request.url as keyof typeof sendsOn];
    if (to) answer.writeHead(303, { location: to }).end();
    else answer.writeHead(request.url === '/wrong' ? 422 : 200).end(`<main>${request.url}</main>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const send = (path: string) => {
  const pending = { action: origin + path, sent: new FormData(), stopped: new AbortController() };
  return sendUntilAnswered(pending as unknown as PendingSave, () => undefined);
};

test('what the server took is saved, and what it refused is not', async () => {
  expect(await send('/saved')).toEqual({
    kind: 'saved',
    html: '<main>/next?done=teacher.done-evaluated</main>',
    from: '/next',
  });
  expect(await send('/wrong')).toEqual({ kind: 'refused' });
});

test('the page to sign in is an answer, and nothing is saved', async () => {
  expect(await send('/signed-out')).toEqual({ kind: 'refused' });
});
