import * as oauth from 'oauth4webapi';
import type { OAuthConfig } from '../../config/oauth.ts';
import { second } from '../../consultation/durations.ts';
import { patienceMs } from './patience.ts';
import { SignInError } from './sign_in_error.ts';

/** What the provider's server has given. */
export interface Granted {
  accessToken: string;
  /** Null where it stays the one that was. */
  refreshToken: string | null;
  /** Milliseconds from when it was asked for. */
  lastsMs: number;
}

/** A code for consenting on another device (RFC 8628). */
export interface DeviceCode {
  deviceCode: string;
  /** To be typed at `verificationUri`. */
  userCode: string;
  verificationUri: string;
  lastsMs: number;
  /** Milliseconds between two questions. */
  interval: number;
}

/** Where the server does not say how long its token holds (RFC 6749, 5.1). */
const usualMs = 600 * second;
const longestMs = 86_400 * second;
/** RFC 8628, 3.5 */
const usualInterval = 5 * second;

/** @throws SignInError */
export function refresh(config: OAuthConfig, refreshToken: string): Promise<Granted> {
  return ask(config, async (server) => {
    const response = await oauth.refreshTokenGrantRequest(...server, refreshToken, how(config));
    return oauth.processRefreshTokenResponse(server[0], server[1], response);
  });
}

/** Without a person. @throws SignInError */
export function askAsProgram(config: OAuthConfig): Promise<Granted> {
  return ask(config, async (server) => {
    const response = await oauth.clientCredentialsGrantRequest(
      ...server,
      { scope: config.scope },
      how(config),
    );
    return oauth.processClientCredentialsResponse(server[0], server[1], response);
  });
}

/** A secret that stays here, and what of it goes along with the question (PKCE, RFC 7636). */
export async function newVerifier(): Promise<{ verifier: string; challenge: string; state: string }> {
  const verifier = oauth.generateRandomCodeVerifier();
  return {
    verifier,
    challenge: await oauth.calculatePKCECodeChallenge(verifier),
    state: oauth.generateRandomState(),
  };
}

/** Where somebody consents in a browser. Nobody is asked by this; the person goes there. */
export function authorizationUrl(
  config: OAuthConfig,
  asked: { redirectUri: string; state: string; challenge: string; mailbox: string },
): URL {
  const url = new URL(config.authorize);
  const parameters: Record<string, string> = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: asked.redirectUri,
    scope: config.scope,
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    ...(asked.mailbox && { login_hint: asked.mailbox }),
    // Without these Google gives a refresh token at the very first consent only.
    ...(config.way === 'google' && { access_type: 'offline', prompt: 'consent' }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/**
 * Turns what came back with the browser into tokens.
 *
 * @throws SignInError `ECONSENTOTHER` for an answer to something else
 */
export function exchangeCode(
  config: OAuthConfig,
  answer: URLSearchParams,
  asked: { redirectUri: string; state: string; verifier: string },
): Promise<Granted> {
  return ask(config, async ([server, client, authentication]) => {
    if (!answer.has('code') && !answer.has('error')) throw new SignInError('ECONSENTOTHER');
    // RFC 9207: who answers. One provider has many names, all at one address.
    const named = URL.parse(answer.get('iss') ?? '');
    const issuer = named?.origin === config.authorize.origin ? (answer.get('iss') ?? '') : server.issuer;
    const parameters = oauth.validateAuthResponse({ ...server, issuer }, client, answer, asked.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      parameters,
      asked.redirectUri,
      asked.verifier,
      how(config),
    );
    return oauth.processAuthorizationCodeResponse(server, client, response);
  });
}

/** @throws SignInError */
export async function askForDeviceCode(config: OAuthConfig): Promise<DeviceCode> {
  try {
    const [server, client, authentication] = serverOf(config);
    const response = await oauth.deviceAuthorizationRequest(
      server,
      client,
      authentication,
      { scope: config.scope },
      how(config),
    );
    const given = await oauth.processDeviceAuthorizationResponse(server, client, response);
    return {
      deviceCode: given.device_code,
      userCode: given.user_code,
      // The one with the code in it is not shown: a code that nobody types may be somebody else's.
      verificationUri: given.verification_uri,
      lastsMs: between(given.expires_in * second, 0, longestMs),
      interval: between((given.interval ?? 0) * second || usualInterval, second, 60 * second),
    };
  } catch (error) {
    throw signInError(error);
  }
}

/**
 * Asks once whether somebody has consented on another device.
 *
 * @throws SignInError `ECONSENTDENIED`, `ECONSENTLATE`, …
 */
export async function askAboutDevice(
  config: OAuthConfig,
  deviceCode: string,
): Promise<Granted | 'pending' | 'slow_down'> {
  try {
    return granted(
      await withServer(config, async (server) => {
        const response = await oauth.deviceCodeGrantRequest(...server, deviceCode, how(config));
        return oauth.processDeviceCodeResponse(server[0], server[1], response);
      }),
    );
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) {
      if (error.error === 'authorization_pending') return 'pending';
      if (error.error === 'slow_down') return 'slow_down';
    }
    throw signInError(error);
  }
}

type Server = [oauth.AuthorizationServer, oauth.Client, oauth.ClientAuth];

function serverOf(config: OAuthConfig): Server {
  const server: oauth.AuthorizationServer = {
    issuer: config.authorize.origin,
    authorization_endpoint: config.authorize.href,
    token_endpoint: config.token.href,
    ...(config.device && { device_authorization_endpoint: config.device.href }),
  };
  // Both providers take it in the body; who needs none is a public client.
  const authentication = config.clientSecret ? oauth.ClientSecretPost(config.clientSecret) : oauth.None();
  return [server, { client_id: config.clientId }, authentication];
}

function withServer<T>(config: OAuthConfig, question: (server: Server) => Promise<T>): Promise<T> {
  return question(serverOf(config));
}

function how(config: OAuthConfig) {
  return {
    signal: AbortSignal.timeout(patienceMs),
    // Only for a server on this machine: config/oauth.ts refuses any other.
    [oauth.allowInsecureRequests]: config.token.protocol === 'http:',
  };
}

async function ask(
  config: OAuthConfig,
  question: (server: Server) => Promise<oauth.TokenEndpointResponse>,
): Promise<Granted> {
  try {
    return granted(await withServer(config, question));
  } catch (error) {
    throw signInError(error);
  }
}

function granted(response: oauth.TokenEndpointResponse): Granted {
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: expiresIn } = response;
  // A mail server is shown it as a bearer token; any other kind would need a key of ours.
  if (response.token_type !== 'bearer') throw new SignInError('EOAUTHSERVER');
  const lastsMs = between(expiresIn === undefined ? usualMs : expiresIn * second, 0, longestMs);
  return { accessToken, refreshToken, lastsMs };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(Number.isFinite(value) ? value : least, least), most);
}

function signInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof oauth.ResponseBodyError) return new SignInError(codeOf(error.error, error));
  if (error instanceof oauth.AuthorizationResponseError) return new SignInError(codeOf(error.error, error));
  if (error instanceof oauth.WWWAuthenticateChallengeError) return new SignInError('EOAUTHCLIENT');
  if (error instanceof oauth.OperationProcessingError && error.code === oauth.INVALID_RESPONSE)
    return new SignInError(isAboutAnswer(error) ? 'ECONSENTOTHER' : 'EOAUTHSERVER');
  return new SignInError('EOAUTHSERVER');
}

/** The library has refused what the browser brought, not what the server said. */
function isAboutAnswer({ cause }: Error): boolean {
  return typeof cause === 'object' && cause !== null && 'parameters' in cause;
}

/** RFC 6749, 4.1.2.1 and 5.2; RFC 8628, 3.5. What Microsoft means by them stands in its numbers (AADSTS…). */
function codeOf(
  error: string,
  { status, error_description: words = '' }: { status?: number; error_description?: string | undefined },
): string {
  if ((status ?? 0) >= 500 || status === 429 || /^(server_error|temporarily_unavailable)$/.test(error))
    return 'EOAUTHSERVER';
  // The administrator has not let the program reach mail.
  if (/AADSTS(65001|650053|650056|90094|500011)\b/.test(words)) return 'EOAUTHSCOPE';
  if (/AADSTS(7000(112|215|216|218|222|229)|700025|700016|700027|90002)\b/.test(words)) return 'EOAUTHCLIENT';
  return meanings[error] ?? 'EOAUTHREQUEST';
}

const meanings: Record<string, string> = {
  invalid_grant: 'ECONSENT',
  interaction_required: 'ECONSENT',
  login_required: 'ECONSENT',
  consent_required: 'EOAUTHSCOPE',
  invalid_scope: 'EOAUTHSCOPE',
  invalid_target: 'EOAUTHSCOPE',
  invalid_resource: 'EOAUTHSCOPE',
  invalid_client: 'EOAUTHCLIENT',
  unauthorized_client: 'EOAUTHCLIENT',
  deleted_client: 'EOAUTHCLIENT',
  access_denied: 'ECONSENTDENIED',
  authorization_declined: 'ECONSENTDENIED',
  expired_token: 'ECONSENTLATE',
  bad_verification_code: 'ECONSENTLATE',
};
