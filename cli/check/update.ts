import type { Config } from '../../config/settings.ts';
import { day } from '../../consultation/durations.ts';
import { knownUpdate } from '../../procedure/update_feed.ts';
import { programBuild } from '../../program/build.ts';
import type { Finding } from './finding.ts';

/** L5: a version that waits. Asks nobody: it tells what the server has read. */
export function checkUpdate({ dataDir, updateFeed }: Config): Finding {
  const said = (result: Finding['result'], text: string): Finding => ({ what: 'update', result, text });
  if (!updateFeed) return said('off', 'UPDATE_FEED is not set: nobody is asked for updates');
  const known = knownUpdate({ dataDir, updateFeed });
  if (known.state === 'unread')
    return said('warning', 'UPDATE_FEED has not been read yet; the running server reads it once a day');
  const days = Math.floor((Date.now() - known.readAt) / day);
  if (known.state === 'newer') {
    const { version, words, security } = known.news;
    const hole = security ? ', a security update' : '';
    return said('warning', `version ${version} is there${hole}, this is ${programBuild.version}: ${words}`);
  }
  return days > 7
    ? said('warning', `UPDATE_FEED was last read ${days} days ago; see the server's log`)
    : said(
        'ok',
        `${programBuild.version} is the newest version, as of ${new Date(known.readAt).toISOString()}`,
      );
}
