/* Runs first and everywhere, also where nothing else of the pane can: ES5, no more. */
;(function () {
  var old =
    /Trident\/|MSIE |Edge\/\d/.test(navigator.userAgent) ||
    typeof Promise !== 'function' ||
    !Array.prototype.findLast ||
    !String.prototype.replaceAll ||
    !Object.hasOwn
  if (!old) return
  window.cotejoTooOld = true

  function show() {
    var address = location.href.split(/[?#]/)[0]
    var link = document.getElementById('page-address')
    var pane = document.getElementById('pane')
    link.setAttribute('href', address)
    link.appendChild(document.createTextNode(address))
    pane.parentNode.removeChild(pane)
    document.getElementById('old-browser').removeAttribute('hidden')
  }

  if (document.addEventListener) document.addEventListener('DOMContentLoaded', show)
  else window.attachEvent('onload', show)
})()
