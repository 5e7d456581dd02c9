import * as v from 'valibot';

/** The first file of a backup: what it is and what must be in it. */
export const manifestSchema = v.object({
  /** Rises when an older program could not read it: 2 has the settings. */
  format: v.picklist([1, 2]),
  /** Version of the program that made it. */
  program: v.string(),
  /** ISO 8601 */
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.array(
    v.object({
      name: v.pipe(
        v.string(),
        v.regex(/^(sprechzimmer\.sqlite|settings\.json|acme(\/[\w@-][\w.@-]*){1,3})$/),
      ),
      size: v.number(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

export const manifestName = 'manifest.json';
export const databaseName = 'sprechzimmer.sqlite';
/** The settings in force (`KeptSettings`); never in an open file, because passwords are among them. */
export const settingsName = 'settings.json';
/** Automatic certificates with their keys. */
export const certificateFolder = 'acme';
