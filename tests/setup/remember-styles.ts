/// <reference lib="dom" />

// Every query by role asks for the computed style of every element on the way up, and jsdom matches all rules anew each time.
if (typeof window !== 'undefined') {
  rememberStyles();
  leaveOutLooks();
}

function rememberStyles(): void {
  const compute = window.getComputedStyle.bind(window);
  const changes = new MutationObserver(() => known.clear());
  const watched = { subtree: true, childList: true, attributes: true, characterData: true };
  const known = new Map<Element, CSSStyleDeclaration>();
  let focused: Element | null = null;
  let rules = -1;
  changes.observe(document, watched);

  /** Forgets all once anything has changed that a style may go by. */
  function keepUp(): void {
    // Fabric adds rules to sheets that stand in the page already: that is no change of the document.
    let count = 0;
    for (const sheet of document.styleSheets) count += sheet.cssRules.length;
    const changed = changes.takeRecords().length > 0;
    if (!changed && count === rules && document.activeElement === focused) return;
    known.clear();
    rules = count;
    focused = document.activeElement;
  }

  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element.ownerDocument !== document || !element.isConnected) return compute(element, pseudo);
    keepUp();
    const style = known.get(element) ?? compute(element);
    known.set(element, style);
    return style;
  };
}

/** Of the hundreds of rules that Fabric adds, those that bear on whether an element is there for a person; looks are seen in Chromium. */
function leaveOutLooks(): void {
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function (rule, at = 0) {
    return /display|visibility|pointer-events/.test(rule)
      ? insertRule.call(this, rule, Math.min(at, this.cssRules.length))
      : at;
  };
}
