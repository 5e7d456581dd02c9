/*
 * The note on the screen of the operating system. Browsers on iPads and iPhones have none in a tab; Chrome
 * for Android has the permission and refuses the constructor.
 */

/** Is there anything to be asked? */
export function mayAskToNotify(): boolean {
  try {
    return Notification.permission === 'default';
  } catch {
    return false;
  }
}

export async function askToNotify(): Promise<void> {
  try {
    await Notification.requestPermission();
  } catch {
    // Then there are no notes; the sound is there.
  }
}

/**
 * Shows a note that leads back to this page, where the browser can and may, and the page is not to be seen
 * anyway.
 */
export function notify(text: string): void {
  if (document.visibilityState === 'visible') return;
  try {
    if (Notification.permission !== 'granted') return;
    const note = new Notification(text, { tag: 'sprechzimmer-waiting' });
    note.onclick = () => {
      window.focus();
      note.close();
    };
  } catch {
    // The sound has said it.
  }
}
