// Language and theme before the first paint, so that nothing flashes. Kept apart: no inline scripts.
(function (root) {
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }
  var dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = kept("dialer.theme") || (dark ? "dark" : "light");
  root.lang = kept("dialer.language") || (/^ja/.test(navigator.language) ? "ja" : "en");
})(document.documentElement);
