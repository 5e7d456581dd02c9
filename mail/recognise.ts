import { Resolver } from 'node:dns/promises';
import { setTimeout as after } from 'node:timers/promises';
import { domainToASCII } from 'node:url';
import { type MailProvider, providerOfAddress, providerOfMx } from '../config/mail_providers.ts';

const patienceMs = 3_000;

/**
 * Whose mailbox an address is: by its domain, and for a domain of the practice's own by where the DNS sends
 * its mails. Only when somebody asks for it.
 *
 * @returns null where nobody is known, or the DNS does not answer in time
 */
export async function recogniseProvider(
  address: string,
  resolve: (domain: string) => Promise<{ exchange: string }[]> = resolveMx,
): Promise<MailProvider | null> {
  const known = providerOfAddress(address);
  const domain = domainToASCII(address.split('@').at(-1)?.trim() ?? '');
  if (known || !domain.includes('.')) return known;
  const timer = new AbortController();
  const late = after(patienceMs, [], { signal: timer.signal, ref: false }).catch(() => []);
  try {
    const servers = await Promise.race([resolve(domain), late]);
    return providerOfMx(servers.map(({ exchange }) => exchange));
  } catch {
    return null;
  } finally {
    timer.abort();
  }
}

function resolveMx(domain: string): Promise<{ exchange: string }[]> {
  return new Resolver({ timeout: patienceMs, tries: 1 }).resolveMx(domain);
}
