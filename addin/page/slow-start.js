/* Says so where the pane does not come: a script that failed, or one that is still missing after a while. ES5, as it runs first. */
;(function () {
  var PATIENCE_MS = 20000

  function missing() {
    return !window.cotejoTooOld && document.getElementById('opening') !== null
  }

  function say() {
    if (!missing()) return
    document.getElementById('opening').setAttribute('hidden', '')
    document.getElementById('not-opening').removeAttribute('hidden')
    var again = document.getElementById('open-again')
    again.setAttribute('href', location.href)
    /* the address may end in a part of the page, to which a link would go without opening anything again */
    again.onclick = function () {
      location.reload()
      return false
    }
  }

  /* A part that comes late after all takes the words back. */
  function takeBack() {
    if (document.getElementById('opening') === null)
      document.getElementById('not-opening').setAttribute('hidden', '')
  }

  window.addEventListener(
    'error',
    function (event) {
      if (event.target === window || (event.target && event.target.tagName === 'SCRIPT')) say()
    },
    true,
  )
  window.setTimeout(say, PATIENCE_MS)
  document.addEventListener('DOMContentLoaded', function () {
    if (window.MutationObserver)
      new MutationObserver(takeBack).observe(document.getElementById('pane'), { childList: true })
  })
})()
