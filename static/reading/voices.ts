/**
 * A voice of the device itself: others would send the words of the page to somebody else's server (D4).
 *
 * @param lang BCP 47; `de-simple` is read by a German voice
 */
export function ownVoice(
  voices: readonly SpeechSynthesisVoice[],
  lang: string,
): SpeechSynthesisVoice | undefined {
  const own = voices.filter((voice) => voice.localService && primary(voice.lang) === primary(lang));
  return own.find((voice) => voice.default) ?? own[0];
}

/** `de` of `de-DE`, and of `de_DE`, as Android writes it. */
function primary(lang: string): string {
  return (lang.split(/[-_]/)[0] ?? '').toLowerCase();
}
