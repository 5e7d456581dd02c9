/*
 * Passkeys (P17): asks the server for a challenge, the browser for finger, face or PIN, and sends the answer
 * with the form around the button. Without it the other ways are there.
 */

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) offer(place);

function offer(place: HTMLElement): void {
  const button = place.querySelector('button');
  const form = place.closest('form');
  if (!button || !form || !('PublicKeyCredential' in window)) return;
  place.querySelector<HTMLElement>('[data-part="passkey-missing"]')?.remove();
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    say(place, '');
    try {
      const answer = await ask(place.dataset.passkey === 'create', place.dataset.challenge ?? '');
      const field = form.elements.namedItem('factorCredential');
      if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer);
      form.submit();
    } catch (error) {
      say(place, words[error instanceof Error ? error.name : ''] ?? words.NotAllowedError);
      button.disabled = false;
    }
  });
}

const words: Record<string, string> & { NotAllowedError: string } = {
  NotAllowedError:
    'Es ist kein Passkey gekommen. Bitte versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.',
  InvalidStateError: 'Dieses Gerät ist für Ihr Konto schon eingerichtet.',
  SecurityError:
    'Passkeys gehen nur unter der Adresse der Praxis. Bitte prüfen Sie die Adresse in der oberen Zeile.',
  TypeError: 'Der Server antwortet nicht wie erwartet. Bitte laden Sie die Seite neu.',
};

function say(place: HTMLElement, text: string): void {
  const line = place.querySelector<HTMLElement>('[data-part="passkey-error"]');
  const span = line?.querySelector('span');
  if (!line || !span) return;
  span.textContent = text;
  line.hidden = text === '';
}

/** @throws DOMException of the browser; TypeError where there is no challenge to be had */
async function ask(create: boolean, challengeAt: string) {
  const response = await fetch(challengeAt, { headers: { Accept: 'application/json' }, redirect: 'error' });
  if (!response.ok) throw new TypeError('no challenge');
  const options = await response.json();
  return create ? make(options) : sign(options);
}

async function make(options: PublicKeyCredentialCreationOptionsJSON) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(({ id }) => ({
        type: 'public-key',
        id: bytes(id),
      })),
      extensions: {},
      hints: [],
      pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
    } as PublicKeyCredentialCreationOptions,
  });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError');
  const { response } = credential;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new DOMException('', 'NotAllowedError');
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
    },
  };
}

async function sign(options: PublicKeyCredentialRequestOptionsJSON) {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(options.challenge),
      ...(options.rpId !== undefined && { rpId: options.rpId }),
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      userVerification: 'required',
      allowCredentials: (options.allowCredentials ?? []).map(({ id }) => ({
        type: 'public-key',
        id: bytes(id),
      })),
    },
  });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError');
  const { response } = credential;
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new DOMException('', 'NotAllowedError');
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle && { userHandle: text(response.userHandle) }),
    },
  };
}

function common({ id, rawId, type }: PublicKeyCredential) {
  return { id, rawId: text(rawId), type, clientExtensionResults: {} };
}

/** base64url, as WebAuthn writes bytes in JSON; `toJSON` of credentials is too new for some browsers. */
function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
