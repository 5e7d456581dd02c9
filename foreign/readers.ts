import type { Buffer } from 'node:buffer';
import { type LogoPicture, readLogo } from '../documents/logo.ts';
import { type FilePreview, previewOf } from '../documents/preview.ts';
import { readSignature } from '../documents/signature.ts';
import { readUpload, type Upload } from '../documents/upload.ts';
import { type GdtReading, readGdtRequest } from '../gdt/request.ts';
import { type Classification, classify } from '../reading/classify.ts';
import { type ParsedMail, parseMail } from '../reading/parse.ts';
import { type PatientMail, type PatientReading, readPatient } from '../reading/patient.ts';
import { readSaid, type Said } from '../reading/said.ts';

/*
 * Everything that reads what strangers send. Pure: bytes in, findings out, no file, no table, no net. The
 * worker runs these and nothing else (worker.ts), and what it says is checked again outside (results.ts).
 */
export const readers = {
  upload: (files: readonly { name: string; bytes: Buffer }[]): Promise<Upload> => readUpload(files),

  signature: (dataUrl: string): Promise<Buffer | null> => readSignature(dataUrl),

  logo: (file: Buffer): Promise<LogoPicture | null> => readLogo(file),

  preview: (file: Buffer): Promise<FilePreview> => previewOf(file),

  gdt: async (file: Buffer): Promise<GdtReading> => readGdtRequest(file),

  /** `today`: `YYYY-MM-DD` */
  async mail({ raw, today }: { raw: Buffer; today: string }): Promise<{
    mail: ParsedMail;
    of: Classification;
    patient: PatientReading;
    said: Said;
  }> {
    const mail = await parseMail(raw);
    const said = readSaid({ ...mail, today });
    return { mail, of: classify(mail), patient: readPatient({ ...mail, today }), said };
  },

  patient: async (mail: PatientMail): Promise<PatientReading> => readPatient(mail),
};

export type ReaderName = keyof typeof readers;
export type Given<Name extends ReaderName> = Parameters<(typeof readers)[Name]>[0];
