import { type ClientRequest, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the line between one device and the server is: there, cut, for pages and no write, or it loses the answers to writes. */
export type LineState = 'open' | 'cut' | 'no writes' | 'loses answers';

/** A line of its own between a device and the server, which a test cuts and mends. */
export interface Line {
  /** What the device opens */
  readonly url: string;
  state: LineState;
  /** So many writes get through yet; then it is cut by itself */
  writesLeft: number;
  /** Writes that reached the server */
  readonly writes: number;
  close(): Promise<void>;
}

/** Opens a line to the server at `to`. What happens to a request is decided when it comes. */
export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const line = { url: '', state: 'open' as LineState, writesLeft: Number.POSITIVE_INFINITY, writes: 0 };
  const server = createServer((asked, answer) => {
    const isWrite = asked.method === 'POST';
    if (isWrite && line.writesLeft <= 0) line.state = 'cut';
    if (line.state === 'cut' || (isWrite && line.state === 'no writes')) {
      asked.socket.destroy();
      return;
    }
    const loses = isWrite && line.state === 'loses answers';
    if (isWrite) {
      line.writesLeft--;
      line.writes++;
    }
    const onward: ClientRequest = request(
      {
        hostname,
        port,
        method: asked.method,
        path: asked.url,
        headers: { ...asked.headers, host: `${hostname}:${port}` },
      },
      (got) => {
        if (loses) got.resume().on('end', () => asked.socket.destroy());
        else {
          answer.writeHead(got.statusCode ?? 500, got.headers);
          got.pipe(answer);
        }
      },
    );
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  line.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return Object.assign(line, {
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
