/*
 * Security notes for programs: CSAF 2.0 documents and a feed of them. What is known of a hole is one file of
 * `docs/advisories/`, written by a person; a release makes the rest.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';

const day = v.pipe(v.string(), v.isoDate());
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/));

const note = v.strictObject({
  /** What it is called for ever, e.g. `2026-001`. */
  id: v.pipe(v.string(), v.regex(/^\d{4}-\d{3}$/)),
  title: v.pipe(v.string(), v.minLength(1)),
  /** What could be done with it, and by whom. */
  summary: v.pipe(v.string(), v.minLength(1)),
  /** What to do, beyond the update. */
  workaround: v.optional(v.string()),
  cve: v.optional(v.pipe(v.string(), v.regex(/^CVE-\d{4}-\d{4,}$/))),
  /** Every release that has the hole. */
  affected: v.pipe(v.array(version), v.minLength(1)),
  /** The release that mends it. */
  fixed: version,
  /** What was said when, the first time first. */
  history: v.pipe(
    v.array(v.strictObject({ date: day, words: v.pipe(v.string(), v.minLength(1)) })),
    v.minLength(1),
  ),
});

/** A file of `docs/advisories/`. */
export type Advisory = v.InferOutput<typeof note>;

/** Whose notes these are, for programs that collect them. */
export interface Publisher {
  name: string;
  /** An address of the publisher's own; notes are told apart by it. */
  namespace: string;
}

const feedFile = 'csaf-feed-tlp-white.json';

/** @throws Error naming the file and the first thing that is wrong in it */
export function readAdvisory(file: string, text: string): Advisory {
  const read = v.safeParse(note, JSON.parse(text));
  if (!read.success) {
    const [issue] = read.issues;
    throw new Error(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  return read.output;
}

/** As CSAF 2.0 wants a file to be called (5.1). */
function csafFileName({ id }: Advisory): string {
  return `${trackingId({ id }).toLowerCase()}.json`;
}

/** A document of the profile “Security advisory” (CSAF 2.0, 4.4). */
function csafDocument(advisory: Advisory, publisher: Publisher): object {
  const { title, summary, workaround, cve, affected, fixed, history } = advisory;
  const moment = (date: string) => `${date}T00:00:00.000Z`;
  const first = history.map(({ date }) => date).toSorted()[0] ?? '';
  const last = lastChange(advisory);
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      lang: 'en',
      title: `Sprechzimmer: ${title}`,
      distribution: { tlp: { label: 'WHITE' } },
      publisher: { category: 'vendor', ...publisher },
      notes: [{ category: 'summary', text: summary }],
      references: [
        {
          category: 'self',
          summary: 'This document',
          url: `${publisher.namespace}/${csafFileName(advisory)}`,
        },
      ],
      tracking: {
        id: trackingId(advisory),
        status: 'final',
        version: String(history.length),
        initial_release_date: moment(first),
        current_release_date: moment(last),
        revision_history: history.map(({ date, words }, index) => ({
          number: String(index + 1),
          date: moment(date),
          summary: words,
        })),
      },
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: publisher.name,
          branches: [
            {
              category: 'product_name',
              name: 'Sprechzimmer',
              branches: [...affected, fixed].map((release) => ({
                category: 'product_version',
                name: release,
                product: { product_id: productId(release), name: `Sprechzimmer ${release}` },
              })),
            },
          ],
        },
      ],
    },
    vulnerabilities: [
      {
        title,
        ...(cve === undefined ? { ids: [ownId(advisory)] } : { cve }),
        notes: [{ category: 'description', text: summary }],
        product_status: { known_affected: affected.map(productId), fixed: [productId(fixed)] },
        remediations: [
          {
            category: 'vendor_fix',
            details: `Update to Sprechzimmer ${fixed}.`,
            product_ids: affected.map(productId),
          },
          ...(workaround === undefined
            ? []
            : [{ category: 'workaround', details: workaround, product_ids: affected.map(productId) }]),
        ],
      },
    ],
  };
}

/** The newest first. As CSAF 2.0, 7.1.15, wants a feed (ROLIE, RFC 8322). */
function csafFeed(advisories: readonly Advisory[], publisher: Publisher, now: Date): object {
  const entries = advisories
    .toSorted((one, other) => lastChange(other).localeCompare(lastChange(one)))
    .map((advisory) => {
      const name = csafFileName(advisory);
      const href = `${publisher.namespace}/${name}`;
      return {
        id: trackingId(advisory),
        title: `Sprechzimmer: ${advisory.title}`,
        summary: { content: advisory.summary },
        published: `${advisory.history[0]?.date}T00:00:00.000Z`,
        updated: `${lastChange(advisory)}T00:00:00.000Z`,
        link: [
          { rel: 'self', href },
          { rel: 'hash', href: `${href}.sha512` },
        ],
        content: { type: 'application/json', src: href },
        format: {
          schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
          version: '2.0',
        },
      };
    });
  return {
    feed: {
      id: 'sprechzimmer-csaf-feed-tlp-white',
      title: 'Security notes of Sprechzimmer',
      link: [{ rel: 'self', href: `${publisher.namespace}/${feedFile}` }],
      category: [{ scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }],
      updated: now.toISOString(),
      entry: entries,
    },
  };
}

/** Every file that is put beside a release, by its name. */
export function advisoryFiles(
  advisories: readonly Advisory[],
  publisher: Publisher,
  now: Date,
): Map<string, string> {
  const text = (document: object) => `${JSON.stringify(document, null, 2)}\n`;
  const files = new Map([[feedFile, text(csafFeed(advisories, publisher, now))]]);
  for (const advisory of advisories) {
    const name = csafFileName(advisory);
    const document = text(csafDocument(advisory, publisher));
    files.set(name, document);
    files.set(`${name}.sha512`, `${createHash('sha512').update(document).digest('hex')}  ${name}\n`);
  }
  return files;
}

function trackingId({ id }: Pick<Advisory, 'id'>): string {
  return `SPRECHZIMMER-${id}`;
}

function ownId(advisory: Advisory): { system_name: string; text: string } {
  return { system_name: 'Sprechzimmer', text: trackingId(advisory) };
}

function lastChange({ history }: Advisory): string {
  return (
    history
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? ''
  );
}

function productId(release: string): string {
  return `SPRECHZIMMER-${release}`;
}
