import { Agent, type IncomingMessage, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  /** Of the body, as it was sent */
  readonly bytes: number;
  readonly text: string;
  readonly location: string | undefined;
}

/** As much of a browser as a benchmark needs: cookies, kept connections, gzip. */
export interface Browser {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Throws where name and password open nothing */
  readonly signIn: (who: { name: string; password: string }) => Promise<void>;
  readonly close: () => void;
}

export function openBrowser({ port, connections }: { port: number; connections: number }): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', path: string, body: string): Promise<Answer> => {
    const headers = {
      'accept-encoding': 'gzip',
      'sec-fetch-site': 'same-origin',
      ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(method === 'POST' && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, agent, headers }, resolve);
      sent.once('error', reject);
      sent.end(body);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    for (const cookie of response.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    const sent = Buffer.concat(chunks);
    return {
      status: response.statusCode ?? 0,
      bytes: sent.length,
      text: (response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString(),
      location: response.headers.location,
    };
  };
  const get = (path: string) => send('GET', path, '');
  const post = (path: string, form: Readonly<Record<string, string>>) =>
    send('POST', path, new URLSearchParams(form).toString());
  return {
    get,
    post,
    signIn: async ({ name, password }) => {
      const { status, text } = await post('/sign-in', { name, password, to: '/' });
      if (status !== 303) throw new Error(`${name} could not sign in (${status}): ${text.slice(0, 400)}`);
    },
    close: () => agent.destroy(),
  };
}
