/** What a coturn of our own is started with. */
export interface CoturnSettings {
  port: number;
  /** The ports at which it receives for browsers, first and last. */
  relayPorts: readonly [number, number];
  secret: string;
  /** Private folder for what it writes. */
  folder: string;
  /** This machine's address at which it receives: two browsers behind the relay meet there. */
  own: string | null;
  /** The address that the outside sees, where this machine has another one. */
  external: string | null;
  /** The networks that this machine is in, as `first-last`: denied, be they private or not. */
  neighbours: readonly string[];
}

/**
 * Nobody uses the relay to look around in the practice's network (RFC 1918, 5737, 6598, 6890; IPv6 likewise).
 */
const denied = [
  '0.0.0.0-0.255.255.255',
  '10.0.0.0-10.255.255.255',
  '100.64.0.0-100.127.255.255',
  '127.0.0.0-127.255.255.255',
  '169.254.0.0-169.254.255.255',
  '172.16.0.0-172.31.255.255',
  '192.0.0.0-192.0.0.255',
  '192.0.2.0-192.0.2.255',
  '192.88.99.0-192.88.99.255',
  '192.168.0.0-192.168.255.255',
  '198.18.0.0-198.19.255.255',
  '198.51.100.0-198.51.100.255',
  '203.0.113.0-203.0.113.255',
  '224.0.0.0-255.255.255.255',
  // A range that begins at `::` is every address to coturn, IPv4 too; `::` itself it denies unasked.
  '::1',
  '::ffff:0.0.0.0-::ffff:255.255.255.255',
  '64:ff9b::-64:ff9b::ffff:ffff',
  '64:ff9b:1::-64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
  '100::-100::ffff:ffff:ffff:ffff',
  // Teredo, documentation, 6to4: other networks' ways through IPv4.
  '2001::-2001:0:ffff:ffff:ffff:ffff:ffff:ffff',
  '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
  '2002::-2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'ff00::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
];

/** The text of `turnserver.conf`; it holds a secret, so the file must be private. */
export function coturnConfig(settings: CoturnSettings): string {
  const { port, relayPorts, secret, folder, own, external } = settings;
  const meeting = [own, external].filter((address) => address !== null);
  const lines = [
    `listening-port=${port}`,
    `min-port=${relayPorts[0]}`,
    `max-port=${relayPorts[1]}`,
    'realm=sprechzimmer',
    'use-auth-secret',
    `static-auth-secret=${secret}`,
    'fingerprint',
    'stale-nonce=600',
    'no-cli',
    'no-tls',
    'no-dtls',
    // TCP towards the other side (RFC 6062) is for other things than calls.
    'no-tcp-relay',
    'no-multicast-peers',
    'no-rfc5780',
    'no-stun-backward-compatibility',
    'no-software-attribute',
    // One page: up to three connections over two transports, and those that an ICE restart leaves behind.
    'user-quota=40',
    'total-quota=1000',
    // Bytes a second for one allocation: twice what a call with a shown screen takes.
    'max-bps=1000000',
    // Lines about sessions name addresses. They go to a pipe that nobody keeps.
    'log-file=stdout',
    'simple-log',
    `pidfile=${folder}/turnserver.pid`,
    `userdb=${folder}/turndb`,
    // Without it coturn would also receive at loopback, where nobody from outside can be sent.
    ...(own ? [`relay-ip=${own}`] : []),
    ...[...denied, ...settings.neighbours].map((range) => `denied-peer-ip=${range}`),
    ...meeting.map((address) => `allowed-peer-ip=${address}`),
    ...(external && own ? [`external-ip=${external}/${own}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
