/** A form whose page stays, such as one that downloads, can be sent again after this. */
const pauseMs = 5000;

/**
 * A second click on the same button does not send a form again while the first is on its way; what scripts
 * send themselves is theirs. Two bundles of a page may both call it: the mark is the element's.
 */
export function sendOnce(): void {
  // After every listener of the document, which may take the form for itself.
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const { submitter, timeStamp } = event;
    // What goes into another window or frame leaves nothing, e.g. a preview.
    if (
      event.defaultPrevented ||
      form.method !== 'post' ||
      form.target ||
      submitter?.getAttribute('formtarget')
    )
      return;
    const { dataset } = submitter ?? form;
    const since = timeStamp - Number(dataset.sentAt ?? Number.NEGATIVE_INFINITY);
    if (since > 0 && since < pauseMs) event.preventDefault();
    else dataset.sentAt = String(timeStamp);
  });
  // Also when a browser has brought the page back as it was left.
  addEventListener('pageshow', () => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-sent-at]')) delete dataset.sentAt;
  });
}
