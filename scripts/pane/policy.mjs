/**
 * What the page may load and talk to, for its meta element. Nothing inline, nothing made from text.
 * `frame-ancestors` counts only as a header of the server: see docs/despliegue.md.
 */
export function policyFor({ page, intake, configuration, officeJs }) {
  const office = outside(page, [officeJs])
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...office],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...outside(page, [intake, configuration])],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** The origins of addresses that are not beside the page, each once. */
function outside(page, addresses) {
  const home = new URL(page).origin
  const origins = addresses
    .filter((address) => address !== null)
    .map((address) => new URL(address, page).origin)
  return [...new Set(origins)].filter((origin) => origin !== home)
}
