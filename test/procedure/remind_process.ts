/* A process that reminds and dies on the way: node remind_process.ts DATA_DIR SECRET_KEY NOW LOOKS */
import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from '../../config/settings.ts';
import { openDatabase } from '../../db/database.ts';
import { Vault } from '../../db/sealing.ts';
import { sendReminders } from '../../procedure/remind.ts';
import { noRelay } from '../../signaling/relay/relay.ts';
import { silentHub } from '../../signaling/visit_hub.ts';

const [dataDir = '', key = '', now = '', looks = ''] = process.argv.slice(2);
const config = readConfig({ DATA_DIR: dataDir, SECRET_KEY: key, TZ: 'Europe/Berlin' });
let looked = 0;
const silent = () => {};
sendReminders({
  config,
  db: openDatabase(join(dataDir, 'sprechzimmer.sqlite')),
  vault: new Vault(config.secretKey),
  now() {
    if (++looked === Number(looks)) process.kill(process.pid, 'SIGKILL');
    return Number(now);
  },
  log: { info: silent, warn: silent, error: silent },
  hub: silentHub,
  relay: noRelay,
  outbox: { wake: silent },
  ran: () => performance.now(),
  changeSettings: null,
  replacing: null,
});
