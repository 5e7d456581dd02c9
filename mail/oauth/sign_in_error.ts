/**
 * Signing in by consent (OAuth 2) does not work. `code` is short and fixed, never the server's words:
 * `ENOCONSENT` nobody has consented yet, `ECONSENT` it is over, `ECONSENTDENIED`, `ECONSENTLATE`,
 * `ECONSENTOTHER` (an answer that nobody here has asked for), `EOAUTHCLIENT` (the program's id or secret),
 * `EOAUTHSCOPE` (it may not reach mail), `EOAUTHREQUEST`, `EOAUTHSERVER` (not reached, or it talks nonsense),
 * `ESTORAGE`.
 */
export class SignInError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`sign-in by consent: ${code}`);
    this.code = code;
  }
}
