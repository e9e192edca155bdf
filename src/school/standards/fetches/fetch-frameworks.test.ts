import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import {
  type CaseManners,
  type CaseServer,
  frameworkId,
  openCaseServer,
} from '#tests/imports/open-case-server.ts';
import { type FetchOptions, fetchFrameworks } from './fetch-frameworks.ts';

// The server is a stand-in on this machine, and its frameworks are invented.
let test: TestDatabase;
let server: CaseServer | undefined;
let waits: number[];
let now: Date;
beforeEach(async () => {
  test = await openDatabase();
  waits = [];
  now = new Date('2026-11-24T12:00:00Z');
});
afterEach(async () => {
  await server?.close();
  await test.close();
});

async function open(manners: CaseManners = {}): Promise<CaseServer> {
  server = await openCaseServer(manners);
  return server;
}

function fetch(address: string, options: FetchOptions = {}) {
  return fetchFrameworks(test.database, address, {
    allowLoopback: true,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...options,
  });
}

const names = ({ frameworks }: { frameworks: readonly { name: string }[] }) =>
  frameworks.map(({ name }) => name);

describe('what an address leads to', () => {
  it('every framework that a place lists', async () => {
    const { base } = await open();
    const found = await fetch(base);
    expect(names(found)).toEqual(['Framework 1', 'Framework 2', 'Framework 3']);
    expect(found.problems).toEqual([]);
  });

  it('a server of which only the name is given: the newer place first, then the older', async () => {
    const { origin, asked } = await open();
    expect(names(await fetch(origin))).toEqual(['Framework 1', 'Framework 2', 'Framework 3']);
    expect(asked.slice(0, 2)).toEqual([
      '/ims/case/v1p1/CFDocuments?limit=100&offset=0',
      '/ims/case/v1p0/CFDocuments?limit=100&offset=0',
    ]);
  });

  it('one framework, and nothing else is asked for', async () => {
    const { base, asked } = await open();
    expect(names(await fetch(`${base}/CFPackages/${frameworkId(1)}`))).toEqual([frameworkId(1)]);
    expect(asked).toEqual([`/ims/case/v1p0/CFPackages/${frameworkId(1)}`]);
  });

  it('nothing', async () => {
    const { base } = await open({ frameworks: 0 });
    expect((await fetch(base)).problems).toEqual([{ code: 'address-holds-nothing', value: base }]);
    expect((await fetch(`${base}/CFPackages/${frameworkId(9)}`)).problems).toEqual([
      { code: 'address-holds-nothing', value: '404' },
    ]);
  });

  it('no address at all', async () => {
    expect((await fetch('math.json')).problems).toEqual([{ code: 'address-unreadable', value: 'math.json' }]);
  });
});

describe('a list of several pages', () => {
  it.each<[string, CaseManners, number]>([
    ['with links', { frameworks: 7, pageSize: 3 }, 7],
    ['without links, by how many there are', { frameworks: 7, pageSize: 3, links: 'none', total: 7 }, 7],
    ['with links, and a total that is too small', { frameworks: 7, pageSize: 3, total: 2 }, 7],
    [
      'without links, and a total that is too large',
      { frameworks: 7, pageSize: 3, links: 'none', total: 9 },
      7,
    ],
    ['full pages without links or total', { frameworks: 250, links: 'none' }, 250],
    ['links that lead in circles', { frameworks: 2, links: 'loop' }, 2],
    ['links that lead elsewhere are not followed', { frameworks: 7, pageSize: 3, links: 'elsewhere' }, 3],
  ])('%s', async (_, manners, count) => {
    const { base } = await open(manners);
    expect((await fetch(base)).frameworks).toHaveLength(count);
  });

  it('a total that is not true, and a circle, are told', async () => {
    const { base } = await open({ frameworks: 4, pageSize: 2, links: 'none', total: 9 });
    expect((await fetch(base)).problems).toEqual([
      { code: 'fetch-total-differs', file: base, value: '9', to: '4' },
    ]);
    await server?.close();
    const other = await open({ frameworks: 2, links: 'loop' });
    expect((await fetch(other.base)).problems).toEqual([{ code: 'fetch-runs-in-circles', file: other.base }]);
  });

  it('that never ends is read to a limit', async () => {
    let page = 0;
    const { base } = await open({
      before: (request, response) => {
        page += 1;
        const CFDocuments = [{ identifier: frameworkId(page), title: 'More' }];
        const link = `<${request.url?.replace(/offset=\d+/, `offset=${page}`)}>; rel="next"`;
        response
          .writeHead(200, { 'content-type': 'application/json', link })
          .end(JSON.stringify({ CFDocuments }));
        return true;
      },
    });
    expect((await fetch(base, { pages: 20 })).problems).toEqual([
      { code: 'fetch-too-many-pages', value: '20' },
    ]);
  });
});

describe('a framework that is not given whole', () => {
  it('comes in an envelope', async () => {
    const { base } = await open({ packages: 'enveloped' });
    const found = await fetch(base);
    expect(found.frameworks).toHaveLength(3);
    expect(found.problems).toEqual([]);
  });

  it.each(['not', 'at-fault', 'as-page'] as const)('is put together from lists (%s)', async (packages) => {
    const { base } = await open({ packages, lists: true, pageSize: 2 });
    const found = await fetch(base);
    expect(found.problems).toEqual([
      { code: 'fetch-assembled', file: 'Framework 1' },
      { code: 'fetch-assembled', file: 'Framework 2' },
      { code: 'fetch-assembled', file: 'Framework 3' },
    ]);
    const kept = await test.database
      .selectFrom('framework_fetch_pages')
      .select('body')
      .where('url', '=', found.frameworks[1]?.url ?? '')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(kept.body)).toMatchObject({
      CFDocument: { title: 'Framework 2' },
      CFItems: [{ fullStatement: 'Statement 2' }],
      CFAssociations: [{ associationType: 'isChildOf' }],
    });
  });

  it('is left out where there are no lists either, and the others are read', async () => {
    const { base } = await open({
      before: (request, response) => {
        if (!request.url?.includes(frameworkId(1))) return false;
        response.writeHead(403, { 'content-type': 'application/json' }).end('{}');
        return true;
      },
    });
    const found = await fetch(base);
    expect(names(found)).toEqual(['Framework 1', 'Framework 3']);
    expect(found.problems).toEqual([{ code: 'fetch-package-missing', file: 'Framework 2', value: '403' }]);
  });
});

describe('a server that breaks off', () => {
  it('is asked again after a while, and then what arrived is kept and gone on with', async () => {
    const { base, asked, manners } = await open({
      frameworks: 4,
      before: (request, response, number) => {
        if (number <= 3) return false;
        request.socket.destroy();
        response.destroy();
        return true;
      },
    });
    const broken = await fetch(base);
    expect(broken.problems).toMatchObject([{ code: 'fetch-broke-off' }]);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(asked).toHaveLength(8);
    delete manners.before;
    asked.length = 0;
    expect((await fetch(base)).frameworks).toHaveLength(4);
    expect(asked).toEqual([2, 3].map((number) => `/ims/case/v1p0/CFPackages/${frameworkId(number)}`));
  });

  it('in the middle of an answer gives no half of one', async () => {
    const { base } = await open({
      before: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"CFDocuments":[');
        response.destroy();
        return true;
      },
    });
    const found = await fetch(base);
    expect(found.problems).toMatchObject([{ code: 'fetch-broke-off' }]);
    expect(await test.database.selectFrom('framework_fetch_pages').select('id').execute()).toEqual([]);
  });

  it('for more than a day is read anew', async () => {
    const { base, asked, manners } = await open({
      before: (_, response, number) => {
        if (number === 1) return false;
        response.writeHead(503).end();
        return true;
      },
    });
    await fetch(base);
    delete manners.before;
    asked.length = 0;
    now = new Date('2026-11-25T13:00:00Z');
    await fetch(base);
    expect(asked[0]).toBe('/ims/case/v1p0/CFDocuments?limit=100&offset=0');
  });
});

it('too many requests: it waits as long as the server says', async () => {
  const { base } = await open({
    frameworks: 1,
    before: (_, response, number) => {
      if (number > 2) return false;
      response.writeHead(429, { 'retry-after': '7' }).end();
      return true;
    },
  });
  expect((await fetch(base)).frameworks).toHaveLength(1);
  expect(waits).toEqual([7000, 7000]);
});

it('what was read within the hour is taken again, unless it is asked for fresh', async () => {
  const { base, asked } = await open({ frameworks: 1 });
  await fetch(base);
  asked.length = 0;
  expect((await fetch(base)).frameworks).toHaveLength(1);
  expect(asked).toEqual([]);
  await fetch(base, { fresh: true });
  expect(asked).toHaveLength(2);
  now = new Date('2026-11-24T13:01:00Z');
  await fetch(base);
  expect(asked).toHaveLength(4);
});

it('progress is told', async () => {
  const { base } = await open({ frameworks: 2 });
  const said: unknown[] = [];
  await fetch(base, { onProgress: (progress) => said.push(progress) });
  expect(said).toEqual([
    { pages: 1, done: 0, frameworks: 2 },
    { pages: 1, done: 0, frameworks: 2 },
    { pages: 2, done: 1, frameworks: 2 },
    { pages: 3, done: 2, frameworks: 2 },
  ]);
});

describe('what is refused', () => {
  it.each([
    ['without encryption', 'http://case.example.org/ims/case/v1p0', 'http:'],
    ['a private address', 'https://10.0.0.1/ims/case/v1p0', '10.0.0.1'],
    ['the metadata of a cloud', 'https://169.254.169.254/ims/case/v1p0', '169.254.169.254'],
    ['a number that is one', 'https://2130706433/ims/case/v1p0', '127.0.0.1'],
    ['this machine', 'https://[::1]/ims/case/v1p0', '[::1]'],
    ['this machine by name', 'https://localhost/ims/case/v1p0', 'localhost'],
    ['this machine in disguise', 'https://[::ffff:127.0.0.1]/ims/case/v1p0', '[::ffff:7f00:1]'],
    ['a name and password', 'https://user:secret@case.example.org/ims/case/v1p0', 'case.example.org'],
  ])('%s', async (_, address, value) => {
    const { problems } = await fetch(address, { allowLoopback: false });
    expect(problems).toEqual([{ code: 'address-refused', value }]);
    expect(waits).toEqual([]);
  });

  it('a server that leads into a private network', async () => {
    const { base } = await open({
      before: (_, response) => {
        response.writeHead(302, { location: 'https://192.168.0.1/admin' }).end();
        return true;
      },
    });
    expect((await fetch(base)).problems).toEqual([{ code: 'address-refused', value: '192.168.0.1' }]);
  });

  it('a server that leads on and on', async () => {
    const { base, asked } = await open({
      before: (request, response) => {
        response.writeHead(302, { location: request.url ?? '/' }).end();
        return true;
      },
    });
    expect((await fetch(base, { tries: 1 })).problems).toMatchObject([{ code: 'fetch-broke-off' }]);
    expect(asked).toHaveLength(6);
  });

  it('a page for people', async () => {
    const { base } = await open({
      before: (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html></html>');
        return true;
      },
    });
    expect((await fetch(base)).problems).toEqual([{ code: 'fetch-not-json', value: 'text/html' }]);
  });

  it.each([
    ['as it is', false],
    ['packed small', true],
  ])('two hundred megabytes, %s', async (_, isPacked) => {
    const megabyte = Buffer.alloc(1024 ** 2, ' ');
    const { base } = await open({
      before: (_request, response) => {
        const head = { 'content-type': 'application/json' };
        if (isPacked) {
          const all = gzipSync(Buffer.alloc(200 * 1024 ** 2, ' '));
          response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end(all);
          return true;
        }
        response.writeHead(200, head);
        let sent = 0;
        const more = (): void => {
          while (sent < 200) {
            sent += 1;
            if (!response.write(megabyte)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
        return true;
      },
    });
    expect((await fetch(base)).problems).toMatchObject([{ code: 'fetch-too-large' }]);
  });

  it('more than all pages together may hold', async () => {
    const { base } = await open({ frameworks: 5 });
    expect((await fetch(base, { allBytes: 1000 })).problems).toMatchObject([{ code: 'fetch-too-large' }]);
  });
});
