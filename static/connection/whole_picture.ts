/**
 * A picture stands on the ones before it. After a gap the browser that receives waits up to 3 s until it asks
 * for a whole one, so that is sent as soon as the way is back (W3C webrtc-extensions, `encodingOptions`).
 * Where a browser does not know the wish, it waits as before.
 */
export async function sendWholePicture(sender: RTCRtpSender | null): Promise<void> {
  if (!sender?.track) return;
  const wish = { encodingOptions: [{ keyFrame: true }] };
  try {
    await sender.setParameters(sender.getParameters(), wish);
  } catch {
    // While others tell it something, or in the middle of a negotiation.
  }
}
