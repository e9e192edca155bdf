import { BlockList, isIP } from 'node:net';

/** Networks that no public server is in (IANA's registries of special-purpose addresses). */
const closed = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  // IPv4 in disguise: compatible, translated and tunnelled addresses lead to whatever they hold.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(network, bits, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is one of the open internet: not private, not this machine, not a link's or a test's. */
export function isPublicAddress(address: string): boolean {
  const plain = withoutMapping(address);
  const kind = isIP(plain);
  if (kind === 0) return false;
  return !closed.check(plain, kind === 6 ? 'ipv6' : 'ipv4');
}

/** Whether an IP address is this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  const plain = withoutMapping(address);
  const kind = isIP(plain);
  return kind !== 0 && loopback.check(plain, kind === 6 ? 'ipv6' : 'ipv4');
}

/** ::ffff:10.0.0.1 and ::ffff:a00:1 are 10.0.0.1. */
function withoutMapping(address: string): string {
  const bare = address
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '');
  const dotted = /^(?:0*:)*:?(?:0*:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (dotted !== undefined) return dotted;
  const words = /^(?:0*:)*:?(?:0*:)*ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(bare);
  if (!words) return bare;
  const [high, low] = [words[1], words[2]].map((word) => Number.parseInt(word ?? '', 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join('.');
}
