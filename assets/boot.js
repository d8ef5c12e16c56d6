// Starts the widget, or says that it can't. In a file of its own, as the page's policy refuses inline scripts.
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const embedded = asked.has("embed");
if (embedded) {
  // As a part of another page it keeps nothing, and looks as that one wants it.
  root.dataset.embed = asked.get("lang") ?? "";
  root.dataset.theme = asked.get("theme") || "auto";
} else {
  try {
    root.dataset.theme = localStorage.getItem("subtext.theme") || "auto";
  } catch {
    // No storage: the system's colours.
  }
}
const fail = () => {
  root.classList.add("failed");
  // The page around it goes on with its own text.
  if (embedded && parent !== window) parent.postMessage({ subtext: 1, type: "error" }, "*");
};
if (typeof WebAssembly === "object") {
  import("./subtext-page.js")
    .then((page) => page.default({ module_or_path: new URL("subtext-page_bg.wasm", import.meta.url) }))
    .catch((error) => {
      console.error(error);
      fail();
    });
} else {
  fail();
}
