/**
 * Brings what is on the page from one state of the server to the next. What the server has not changed is not
 * touched: it stays the same element, with its focus, its open fold and what a script has written into it.
 *
 * @param live on the page
 * @param shown as the server had made it
 * @param fresh as the server makes it now
 */
export function renewNode(live: Node, shown: Node, fresh: Node): void {
  if (shown.isEqualNode(fresh)) return;
  if (!(live instanceof Element && shown instanceof Element && fresh instanceof Element)) {
    live.nodeValue = fresh.nodeValue;
    return;
  }
  renewAttributes(live, shown, fresh);
  renewChildren(live, shown, fresh);
}

/** Only what differs between both states: an open fold or a locked button is the page's own. */
function renewAttributes(live: Element, shown: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) {
    if (shown.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  for (const { name } of shown.attributes) if (!fresh.hasAttribute(name)) live.removeAttribute(name);
}

function renewChildren(live: Element, shown: Element, fresh: Element): void {
  if (live.childNodes.length !== shown.childNodes.length) {
    // A script has added something: nothing tells what belongs to what.
    live.replaceChildren(...fresh.cloneNode(true).childNodes);
    return;
  }
  const focused = document.activeElement;
  const pairs = new Map<string, { live: ChildNode; shown: Node }[]>();
  [...live.childNodes].forEach((node, index) => {
    const was = shown.childNodes[index];
    if (!was) return;
    const key = nodeKey(was);
    pairs.set(key, [...(pairs.get(key) ?? []), { live: node, shown: was }]);
  });
  const wanted = [...fresh.childNodes].map((next) => {
    const pair = pairs.get(nodeKey(next))?.shift();
    if (!pair) return next.cloneNode(true);
    renewNode(pair.live, pair.shown, next);
    return pair.live;
  });
  for (const { live: gone } of [...pairs.values()].flat()) gone.remove();
  let at = live.firstChild;
  for (const node of wanted) {
    if (node === at) at = at.nextSibling;
    else live.insertBefore(node, at);
  }
  // An element that has moved has lost the focus on its way.
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
}

/**
 * What makes two nodes the same one: whose row it is, where a link or form leads, what a button sends. A
 * button never becomes its neighbour under somebody's finger.
 */
function nodeKey(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.nodeName;
  const { row, consultation, doctor } = node.dataset;
  const own = row ?? consultation ?? doctor ?? '';
  const marks = ['id', 'aria-labelledby', 'href', 'action', 'name', 'value', 'data-testid'];
  return [node.nodeName, own, ...marks.map((name) => node.getAttribute(name) ?? '')].join(' ');
}
