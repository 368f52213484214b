// Plain ES5, for the ribbon's buttons where the engine of Office cannot run them: a press is answered in words, and ends.
(function () {
  var NAMES = ['checkWorkbook', 'recalculateWorkbook', 'clearMarks'];
  var HELP = location.href.replace(/[^/]*$/, 'support.html#old-engine');
  // Office ends a function after five minutes, and its dialog then answers to nobody.
  var LIMIT = 270000;

  function answer(event) {
    var isDone = false;
    function complete() {
      if (!isDone) event.completed();
      isDone = true;
    }
    try {
      Office.context.ui.displayDialogAsync(HELP, { width: 40, height: 65, displayInIframe: true }, function (result) {
        if (result.status !== Office.AsyncResultStatus.Succeeded) return complete();
        result.value.addEventHandler(Office.EventType.DialogEventReceived, complete);
        setTimeout(complete, LIMIT);
      });
    } catch (_refused) {
      complete();
    }
  }

  function take() {
    NAMES.forEach(function (name) {
      // Old versions of Office look for a function of this name.
      window[name] = answer;
      if (Office.actions) Office.actions.associate(name, answer);
    });
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (typeof Office === 'undefined') return;
    take();
    // Again after the program of the page, which an engine that is only somewhat too old does run.
    Office.onReady(take);
  });
})();
