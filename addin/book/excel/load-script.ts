import { Trouble } from '../trouble.js'

/** Brings a script into the page. @throws Trouble when it is refused or not there */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => {
      resolve()
    }
    script.onerror = () => {
      reject(new Trouble('script-blocked', address))
    }
    document.head.append(script)
  })
}
