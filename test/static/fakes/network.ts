/** What the network sees of a connection. */
interface Transport {
  readonly closed: boolean;
  /** Something has changed. */
  look(): void;
  close(): void;
}

/** The network between all connections of a test. */
export const air = {
  /** False: nothing arrives anywhere. */
  up: true,
  /**
   * Counted up when an address changes: what was agreed before is worth nothing, an ICE restart finds the new
   * way.
   */
  address: 1,
  /** A relay that has died takes the connections with it; even an ICE restart does not help them. */
  dead: new Set<Transport>(),
  /** Every connection that was ever made, in order. */
  transports: [] as Transport[],
};

/** Everything that nothing can arrive at any more changes at once for all connections. */
export const network = {
  down(): void {
    air.up = false;
    lookAgain();
  },
  up(): void {
    air.up = true;
    lookAgain();
  },
  /** The address of one side is another one now. */
  changeAddress(): void {
    air.address += 1;
    lookAgain();
  },
  /** The relay that all present connections use dies. */
  killRelay(): void {
    for (const one of air.transports) if (!one.closed) air.dead.add(one);
    lookAgain();
  },
  /** Without trouble, and without connections. */
  startAgain(): void {
    Object.assign(air, { up: true, address: 1, dead: new Set() });
    for (const one of air.transports.splice(0)) one.close();
  },
};

function lookAgain(): void {
  for (const one of air.transports) one.look();
}
