import { useEffect, useState } from 'preact/hooks'

/** As in styles/cell.css: from this width on the sheet stands beside the list. */
const WIDE = matchMedia('(min-width: 900px)')

/** Whether the sheet stands beside the list. */
export function useWide(): boolean {
  const [wide, setWide] = useState(WIDE.matches)
  useEffect(() => {
    const hear = (): void => {
      setWide(WIDE.matches)
    }
    WIDE.addEventListener('change', hear)
    return () => {
      WIDE.removeEventListener('change', hear)
    }
  }, [])
  return wide
}
