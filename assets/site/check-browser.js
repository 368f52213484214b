// Plain ES5: it must run in the very engines that it warns of. It loads what the engine lacks, or says that it is too old.
(function () {
  var scripts = document.getElementsByTagName('script');
  // The one that runs stands last; Internet Explorer knows no `currentScript`.
  var self = scripts[scripts.length - 1];
  var load = function (file) {
    // So that it runs before the deferred programs of the page.
    if (file) document.write('<script src="' + file + '"></script>');
  };
  // What came with Chromium 86, and with Safari 14.1: see ENGINES in site-program.cjs.
  if (document.replaceChildren && typeof WeakRef === 'function') {
    if (![].toSorted || !crypto.randomUUID) load(self.getAttribute('data-polyfills'));
    return;
  }
  load(self.getAttribute('data-instead'));
  document.addEventListener('DOMContentLoaded', function () {
    var said = document.getElementById('old-browser');
    if (!said) return;
    document.getElementById('browser-edition').textContent = location.href.replace(/[^/]*$/, '');
    said.hidden = false;
    // An engine that is only somewhat too old does run the page, up to its first check.
    var root = document.getElementById('root');
    root.parentNode.removeChild(root);
  });
})();
