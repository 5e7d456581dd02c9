/* A process that sends what waits, to be killed by outbox.test.ts: node sender_process.ts FILE SMTP_URL */
import process from 'node:process';
import { openDatabase } from '../../db/database.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { makeOutboxRuntime } from './outbox_setup.ts';

const [file = '', smtpUrl = ''] = process.argv.slice(2);
startOutbox(makeOutboxRuntime(openDatabase(file), { ahead: 0 }, []), bySmtp(makeTransport(smtpUrl, null)));
