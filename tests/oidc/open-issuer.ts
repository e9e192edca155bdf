import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { SignInProvider } from '#platform/settings/read-providers.ts';

/** Whom the issuer signs in, and what it says of them. */
export interface Account {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** How the issuer misbehaves; each is one thing that a real one, or somebody in between, could do. */
export type Fault =
  | 'wrong nonce'
  | 'no nonce'
  | 'wrong audience'
  | 'wrong issuer'
  | 'expired'
  | 'signed by another'
  | 'not signed'
  | 'no ID token'
  | 'broken'
  | 'claims only at userinfo'
  | 'userinfo of another'
  | 'does not ask again';

/** A stand-in issuer on this machine that signs in a chosen account at once. */
export interface StandInIssuer {
  readonly url: string;
  /** The next that signs in */
  account: Account;
  fault: Fault | undefined;
  /** The next answer is this error and no code */
  error: string | undefined;
  /** Parameters of every request to sign in, in order */
  readonly asked: URLSearchParams[];
  /** How often it was asked what it is */
  discovered: number;
  /** Settings that sign in by it */
  provider(more?: Partial<SignInProvider>): SignInProvider;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'waymark', clientSecret: 'a secret that the two share' };

interface Code {
  readonly account: Account;
  readonly asked: URLSearchParams;
  readonly authTime: number;
}

/** Opens an issuer on a free port. */
export async function openIssuer(): Promise<StandInIssuer> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  const codes = new Map<string, Code>();
  const tokens = new Map<string, Account>();
  const server = createServer((request, answer) => {
    route(request, answer).catch((error: unknown) => {
      answer.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function route(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        issuer.discovered += 1;
        return json(answer, 200, describe(url));
      case '/keys':
        return json(answer, 200, { keys: [jwk] });
      case '/authorize':
        return authorize(searchParams, answer);
      case '/token':
        return exchange(request, answer);
      case '/userinfo':
        return tell(request, answer);
      default:
        answer.writeHead(404).end();
    }
  }

  function authorize(asked: URLSearchParams, answer: ServerResponse): void {
    issuer.asked.push(asked);
    const back = new URL(asked.get('redirect_uri') ?? '');
    const state = asked.get('state');
    if (state) back.searchParams.set('state', state);
    back.searchParams.set('iss', url);
    if (issuer.error) back.searchParams.set('error', issuer.error);
    else {
      const code = randomUUID();
      const asksAgain = asked.get('prompt') === 'login' && issuer.fault !== 'does not ask again';
      // Whoever is not asked again signed in this morning.
      codes.set(code, { account: issuer.account, asked, authTime: seconds() - (asksAgain ? 0 : 3 * 3600) });
      back.searchParams.set('code', code);
    }
    answer.writeHead(302, { location: back.href }).end();
  }

  async function exchange(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (issuer.fault === 'broken') return void answer.writeHead(502).end('<h1>Bad gateway</h1>');
    const form = new URLSearchParams(await read(request));
    const header = request.headers.authorization ?? '';
    const [id, secret] = Buffer.from(header.replace('Basic ', ''), 'base64')
      .toString()
      .split(':')
      .map(unescapePart);
    if (id !== CLIENT.clientId || secret !== CLIENT.clientSecret)
      return json(answer, 401, { error: 'invalid_client' });
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      code?.asked.get('code_challenge_method') === 'S256' &&
      code.asked.get('code_challenge') === challenge &&
      code.asked.get('redirect_uri') === form.get('redirect_uri');
    if (!isGood) return json(answer, 400, { error: 'invalid_grant' });
    const access = randomUUID();
    tokens.set(access, code.account);
    const idToken = issuer.fault === 'no ID token' ? {} : { id_token: await sign(code) };
    json(answer, 200, { access_token: access, token_type: 'Bearer', expires_in: 60, ...idToken });
  }

  async function sign({ account, asked, authTime }: Code): Promise<string> {
    const { fault } = issuer;
    const { sub, ...claims } = account;
    const payload: JWTPayload = {
      sub,
      ...(fault === 'claims only at userinfo' || fault === 'userinfo of another' ? {} : claims),
      ...(fault === 'no nonce' ? {} : { nonce: fault === 'wrong nonce' ? 'of another' : asked.get('nonce') }),
      iss: fault === 'wrong issuer' ? 'https://elsewhere.example' : url,
      aud: fault === 'wrong audience' ? 'another client' : CLIENT.clientId,
      iat: fault === 'expired' ? seconds() - 7200 : seconds(),
      exp: fault === 'expired' ? seconds() - 3600 : seconds() + 300,
      auth_time: authTime,
    };
    if (fault === 'not signed') {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(payload)}.`;
    }
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(fault === 'signed by another' ? other.privateKey : own.privateKey);
  }

  function tell(request: IncomingMessage, answer: ServerResponse): void {
    const account = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (!account) return void answer.writeHead(401).end();
    json(
      answer,
      200,
      issuer.fault === 'userinfo of another' ? { ...account, sub: 'somebody else' } : account,
    );
  }

  const issuer: StandInIssuer = {
    url,
    account: { sub: 'nobody' },
    fault: undefined,
    error: undefined,
    asked: [],
    discovered: 0,
    provider: (more = {}) => ({
      id: 'stand-in',
      name: 'Stand-in',
      kind: 'other',
      issuer: url,
      ...CLIENT,
      pin: undefined,
      students: false,
      addressesOfSchool: false,
      ...more,
    }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return issuer;
}

function describe(url: string) {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/userinfo`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

const seconds = () => Math.floor(Date.now() / 1000);

/** The two parts of a Basic header are encoded as a form is. */
const unescapePart = (part: string) => decodeURIComponent(part.replaceAll('+', ' '));

function json(answer: ServerResponse, status: number, body: unknown): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
