// Live readings for blocks with data-subtext and for <subtext-case>. Whatever fails, the author's text stays.
(() => {
  const script = document.currentScript;
  if (!script || customElements.get("subtext-case")) return;
  // Nothing else is framed.
  const home = new URL(script.dataset.home || "..", script.src).href;
  const make = (tag, css) => {
    const made = document.createElement(tag);
    made.style.cssText = css;
    return made;
  };
  const live = new CSSStyleSheet();
  live.replaceSync(`@media screen{:host{display:block;padding:0!important;border:0!important;background:none!important;max-width:none!important}
iframe{position:static!important;visibility:visible!important;display:block}slot{display:none}}@media print{div{display:none}}`);

  const show = async (block) => {
    const given = (name) => block.getAttribute(name) || block.getAttribute("data-" + name) || "";
    const url = new URL(given("case") ? "#c=" + given("case") : given("src") || given("subtext"), home);
    if (block.shadowRoot || !url.hash || !url.href.startsWith(home)) return;
    url.search = "?embed&theme=" + given("theme") + "&lang=" + given("lang");
    const root = block.attachShadow({ mode: "open" });
    const hold = make("div", "position:relative");
    // Unseen over the text until it works.
    const frame = make("iframe", "position:absolute;visibility:hidden;width:100%;border:0");
    frame.style.height = (block.offsetHeight || 900) + "px";
    frame.title = given("title") || given("aria-label") || "Subtext";
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
    frame.src = url;
    hold.append(frame);
    root.append(hold, make("slot"));

    let at = given("at"), height = 0, width, changed, changes;
    const tell = () => {
      const send = (message) => frame.contentWindow?.postMessage({ subtext: 1, ...message }, "*");
      const theme = given("theme") || "auto";
      frame.style.colorScheme = theme === "auto" ? "" : theme;
      send({ type: "theme", theme });
      if (at !== (at = given("at")) && at) send({ type: "goto", at: +at });
    };
    const fail = () => {
      removeEventListener("message", hear);
      root.adoptedStyleSheets = [];
      frame.remove();
    };
    const hear = ({ source, origin, data, timeStamp }) => {
      if (!source || source !== frame.contentWindow || data?.subtext !== 1) return;
      // A sandboxed frame has no origin.
      if (origin !== "null" && origin !== url.origin) return;
      const { type } = data;
      if (type === "error") fail();
      if (type === "ready") {
        clearTimeout(timer);
        root.adoptedStyleSheets = [live];
        tell();
      }
      if (type === "height") {
        const next = Math.min(Math.max(Math.ceil(data.height), 80), 20000);
        if (!(Math.abs(next - height) >= 2)) return;
        // One that keeps changing by itself is left alone.
        if (width !== frame.clientWidth || timeStamp - changed > 1000) changes = 0;
        width = frame.clientWidth;
        changed = timeStamp;
        if (changes++ < 20) frame.style.height = (height = next) + "px";
      }
      if (type === "goto" && data.y <= height) {
        const y = frame.getBoundingClientRect().top + data.y;
        if (y < 0 || y > innerHeight * 0.8) scrollBy(0, y - innerHeight / 4);
      }
    };
    const timer = setTimeout(fail, 12000);
    addEventListener("message", hear);
    new MutationObserver(tell).observe(block, { attributes: true });
  };

  const near = new IntersectionObserver(
    (seen) => seen.forEach((one) => one.isIntersecting && show(one.target)),
    { rootMargin: "300px" },
  );
  customElements.define("subtext-case", class extends HTMLElement {
    connectedCallback() {
      near.observe(this);
    }
  });
  const scan = () => document.querySelectorAll("[data-subtext]").forEach((block) => near.observe(block));
  document.addEventListener("DOMContentLoaded", scan);
  scan();
})();
