// Starts the widget, or says that it can't. In a file of its own, as the page's policy refuses inline scripts.
const root = document.documentElement;
try {
  root.dataset.theme = localStorage.getItem("subtext.theme") || "auto";
} catch {
  // No storage: the system's colours.
}
const fail = () => root.classList.add("failed");
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
