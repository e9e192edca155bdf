import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a stand-in CASE server behaves; left out, it behaves as the standard says. */
export interface CaseManners {
  /** How many frameworks it lists */
  frameworks?: number;
  /** The most it gives on one page, whatever was asked for */
  pageSize?: number;
  /** Whether it names the further page: truly, not at all, always the first one, or one of another server */
  links?: 'next' | 'none' | 'loop' | 'elsewhere';
  /** What it says of how many there are; undefined: nothing */
  total?: number;
  /** How it gives a framework whole */
  packages?: 'bare' | 'enveloped' | 'not' | 'at-fault' | 'as-page';
  /** Whether it lists items and relations */
  lists?: boolean;
  /** Decides before everything else what a request gets; false: go on as usual */
  before?: (request: IncomingMessage, response: ServerResponse, number: number) => boolean;
}

export interface CaseServer {
  /** Where CASE 1.0 stands */
  base: string;
  origin: string;
  /** Path and query of every request so far */
  asked: string[];
  manners: CaseManners;
  close(): Promise<void>;
}

/** A CASE server of invented frameworks on this machine, for as long as a test takes. */
export async function openCaseServer(manners: CaseManners = {}): Promise<CaseServer> {
  const asked: string[] = [];
  const open: CaseServer = { base: '', origin: '', asked, manners, close: async () => {} };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (open.manners.before?.(request, response, asked.length)) return;
    answer(open, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  open.base = `${open.origin}/ims/case/v1p0`;
  open.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return open;
}

/** The identifier of the framework with this number, from 0. */
export function frameworkId(number: number): string {
  return `f0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function answer({ base, manners }: CaseServer, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', base);
  const [, kind, id] = url.pathname.replace('/ims/case/v1p0', '').split('/');
  const isHere = url.pathname.startsWith('/ims/case/v1p0');
  const all = Array.from({ length: manners.frameworks ?? 3 }, (_, number) => makePackage(number));
  const found = all.find(({ CFDocument }) => CFDocument.identifier === id);
  if (isHere && kind === 'CFDocuments' && id === undefined) {
    const list = all.map(({ CFDocument }) => CFDocument);
    sendList(response, { url, name: kind, list, manners });
  } else if (isHere && kind === 'CFDocuments' && found) sendJson(response, 200, found.CFDocument);
  else if (isHere && kind === 'CFPackages' && found) sendPackage(response, found, manners.packages ?? 'bare');
  else if (isHere && manners.lists && (kind === 'CFItems' || kind === 'CFAssociations')) {
    const list = all.flatMap((one) =>
      one[kind].map((item) => ({ ...item, CFDocumentURI: { identifier: one.CFDocument.identifier } })),
    );
    sendList(response, { url, name: kind, list, manners });
  } else sendJson(response, 404, { imsx_codeMajor: 'failure' });
}

function sendPackage(response: ServerResponse, content: unknown, how: CaseManners['packages']): void {
  if (how === 'bare') sendJson(response, 200, content);
  else if (how === 'enveloped') sendJson(response, 200, { CFPackage: content });
  else if (how === 'at-fault') sendJson(response, 500, { imsx_codeMajor: 'failure' });
  else if (how === 'as-page')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  else sendJson(response, 403, { imsx_codeMajor: 'failure' });
}

function sendList(
  response: ServerResponse,
  { url, name, list, manners }: { url: URL; name: string; list: readonly unknown[]; manners: CaseManners },
): void {
  const asked = Number(url.searchParams.get('limit') ?? 100);
  const size = Math.min(asked, manners.pageSize ?? asked);
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const links = manners.links ?? 'next';
  const further = new URL(url);
  further.searchParams.set('offset', String(links === 'loop' ? 0 : offset + size));
  if (links === 'elsewhere') further.host = 'elsewhere.example.org';
  const isMore = offset + size < list.length || links === 'loop';
  sendJson(
    response,
    200,
    { [name]: list.slice(offset, offset + size) },
    {
      ...(manners.total !== undefined && { 'x-total-count': String(manners.total) }),
      ...(links !== 'none' && isMore && { link: `<${further.href}>; rel="next"` }),
    },
  );
}

function sendJson(
  response: ServerResponse,
  status: number,
  content: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
}

function makePackage(number: number) {
  const identifier = frameworkId(number);
  const item = `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    CFDocument: { identifier, title: `Framework ${number + 1}`, creator: 'Nobody' },
    CFItems: [
      { identifier: item, fullStatement: `Statement ${number + 1}`, humanCodingScheme: `S.${number + 1}` },
    ],
    CFAssociations: [
      {
        identifier: `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        associationType: 'isChildOf',
        originNodeURI: { identifier: item },
        destinationNodeURI: { identifier },
      },
    ],
  };
}
