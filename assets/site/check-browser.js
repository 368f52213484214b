// Plain ES5: it must run in the very engines that it warns of. It asks for the newest things that the checks use.
(function () {
  var able = false;
  try {
    able = typeof [].toSorted === 'function' && /(?<!a)b/.test('b');
  } catch (_refused) {
    able = false;
  }
  if (able) return;
  document.addEventListener('DOMContentLoaded', function () {
    document.getElementById('browser-edition').textContent = location.href.replace(/[^/]*$/, '');
    document.getElementById('old-browser').hidden = false;
    // An engine that is only somewhat old does run the pane, up to its first check.
    var pane = document.getElementById('root');
    pane.parentNode.removeChild(pane);
  });
})();
