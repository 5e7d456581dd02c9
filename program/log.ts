/**
 * The part of pino that is used. Never give it personal data, tokens, codes or paths that contain them (D4).
 */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
