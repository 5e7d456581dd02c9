import { knownUpdate } from '../../../procedure/update_feed.ts';
import { programBuild } from '../../../program/build.ts';
import type { Runtime } from '../../../runtime.ts';
import type { WaitingUpdate } from '../../../views/practice/settings/update_notice.ts';

/** A version that the feed has told of; null where there is none, or nobody is asked. */
export function waitingUpdate({ config }: Pick<Runtime, 'config'>): WaitingUpdate | null {
  const { dataDir, updateFeed } = config;
  if (!updateFeed) return null;
  const known = knownUpdate({ dataDir, updateFeed });
  return known.state === 'newer' ? { ...known.news, running: programBuild.version } : null;
}
